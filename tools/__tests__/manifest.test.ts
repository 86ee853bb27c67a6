import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'
import Ajv from 'ajv'

import manifest from '../../manifest.json'
import {
  MOST,
  DEFAULTS as SERVICE_DEFAULTS,
  settingsOf,
} from '../../node/modules/appSettings'
import { DEFAULTS, readSettings } from '../../react/core/settings'
import contentSchemas from '../../store/contentSchemas.json'
import interfaces from '../../store/interfaces.json'
import { importsOf, ROOT, sourceFiles } from '../sourceFiles'
import { uploadedFiles } from '../vtexIgnore'

const ajv = new Ajv({ strict: false })
const manifestSchema = JSON.parse(
  readFileSync(join(ROOT, 'node_modules/@vtex/api/gen/manifest.schema'), 'utf8')
)

/** What the store builder documents about an interface. */
const interfacesSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    required: ['component'],
    properties: {
      component: { type: 'string' },
      render: { enum: ['server', 'client', 'lazy'] },
      composition: { enum: ['blocks', 'children', 'slots'] },
      allowed: { type: ['array', 'string'] },
      content: {
        type: 'object',
        additionalProperties: false,
        required: ['$ref'],
        properties: {
          $ref: { type: 'string', pattern: '^app:[\\w.-]+#/definitions/\\w+$' },
        },
      },
    },
  },
}

describe('the manifest', () => {
  it('is valid', () => {
    expect(ajv.validate(manifestSchema, manifest)).toBe(true)
  })

  it('uses builders on which a new app can be published', () => {
    expect(manifest.builders).toEqual({
      docs: '0.x',
      graphql: '2.x',
      messages: '1.x',
      node: '7.x',
      react: '3.x',
      store: '0.x',
    })
  })

  it('declares the VTEX apps that the code imports, and no others', () => {
    const imported = sourceFiles('react', 'node')
      .flatMap(importsOf)
      .map((name) => /^vtex\.[\w-]+/.exec(name)?.[0])
      .filter(Boolean)

    expect([...new Set(imported)].sort()).toEqual(
      Object.keys(manifest.dependencies).sort()
    )
  })

  it('names a host and a path in each outbound policy', () => {
    for (const { attrs, name } of manifest.policies) {
      if (!attrs) {
        expect(['vbase-read-write', 'ADMIN_DS']).toContain(name)
        continue
      }
      expect(name).toBe('outbound-access')
      expect(attrs.host).toMatch(/^\{\{account\}\}\.[\w.]+$/)
      expect(attrs.path).toMatch(/^\/api\/.+\/\*$/)
    }
  })
})

describe('the app’s settings', () => {
  const { properties } = manifest.settingsSchema

  it('are a form that VTEX Admin can show, in words', () => {
    expect(ajv.validateSchema(manifest.settingsSchema)).toBe(true)
    for (const { description, title } of Object.values(properties)) {
      expect(`${title} ${description}`).toMatch(/^\S.+ .+\.$/)
    }
  })

  it('have the defaults and bounds that the service knows', () => {
    const defaults = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        property.default,
      ])
    )
    const most = Object.entries(properties).flatMap(([name, property]) =>
      'maximum' in property ? [[name, property.maximum]] : []
    )

    expect({ ...defaults, staff: [] }).toEqual(SERVICE_DEFAULTS)
    expect(settingsOf(defaults)).toEqual(SERVICE_DEFAULTS)
    expect(Object.fromEntries(most)).toEqual(MOST)
  })
})

describe('the store builder’s files', () => {
  it('describe the block as documented', () => {
    expect(ajv.validate(interfacesSchema, interfaces)).toBe(true)
    expect(interfaces['telesales-toolbar'].render).toBe('client')
  })

  it('have a content schema that is a JSON schema, for every block', () => {
    for (const { content } of Object.values(interfaces)) {
      const [app, name] = content.$ref.split('#/definitions/')
      const definitions: Record<string, object> = contentSchemas.definitions

      expect(app).toBe(`app:${manifest.vendor}.${manifest.name}`)
      expect(ajv.validateSchema(definitions[name])).toBe(true)
    }
  })

  it('offer the settings that the block has, with their defaults', () => {
    const schema = contentSchemas.definitions.TelesalesToolbar
    const { fields, ...others } = schema.properties
    const defaultsOf = (properties: object) =>
      Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [
          name,
          property.default,
        ])
      )

    expect({
      ...defaultsOf(others),
      fields: defaultsOf(fields.properties),
    }).toEqual(DEFAULTS)
    expect(ajv.validate(schema, DEFAULTS)).toBe(true)
  })

  it.each([
    { domains: 'everywhere' },
    { hiddenOn: 'store.product' },
    { sticky: 'yes' },
    { fields: { email: 'blurred' } },
    { cart: 'keep' },
    { reason: 'maybe' },
    { registerRequires: ['age'] },
    { revealSeconds: 0 },
    { idleLimitMinutes: -1 },
    { hardLimitMinutes: '30' },
    { hardLimitMinutes: 43200 },
    { shortcut: 2 },
  ])('refuse what the block falls back from: %j', (props) => {
    const schema = contentSchemas.definitions.TelesalesToolbar

    expect(ajv.validate(schema, props)).toBe(false)
    const bad: string[] = []

    expect(readSettings(props, (name) => bad.push(name))).toEqual(DEFAULTS)
    expect(bad).toHaveLength(1)
  })
})

describe('a publication', () => {
  it('holds the builders’ folders, the manifest and nothing else', () => {
    const uploaded = uploadedFiles()
    const tops = new Set(uploaded.map((file) => file.split('/')[0]))

    expect([...tops].sort()).toEqual([
      'docs',
      'graphql',
      'manifest.json',
      'messages',
      'node',
      'react',
      'store',
    ])
    expect(uploaded.filter((file) => file.includes('__tests__'))).toEqual([])
  })
})
