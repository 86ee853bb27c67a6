import { render } from '@testing-library/react'
import React, { ComponentType, FC, ReactElement, ReactNode } from 'react'

import english from '../../messages/en.json'

/** A part of a content schema, as far as the form reads it. */
export interface Schema {
  title?: string
  description?: string
  type?: string
  default?: unknown
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
}

interface Item {
  children: ReactElement<{ formData: { __editorItemTitle?: string } }>
  index: number
}

interface Widget {
  label: string
  options: { enumOptions?: Array<{ value: string; label: string }> }
  schema: Schema
  value?: unknown
  onChange(value: unknown): void
}

const { default: Form }: { default: ComponentType<Record<string, unknown>> } =
  // It has no types, and Site Editor is not ours.
  require('react-jsonschema-form')

const messages: Record<string, string | undefined> = english
const translated = (id = '') => messages[id] ?? id

const ArrayItem: FC<Item> = ({ children }) => (
  <li>
    {/* It looks for a name of the new item in the item itself. */}
    {children.props.formData.__editorItemTitle ?? 'Item'}
    {children}
  </li>
)

const ArrayFieldTemplate: FC<{
  items: Item[]
  title: string
  onAddClick(event: unknown): void
}> = ({ items, onAddClick, title }) => (
  <fieldset>
    <legend>{translated(title)}</legend>
    <button type="button" onClick={onAddClick}>
      Add
    </button>
    <ol>
      {items.map((item) => (
        <ArrayItem key={item.index} {...item} />
      ))}
    </ol>
  </fieldset>
)

/** Neither shows a title, or a description, of a group. */
const FieldTemplate: FC = ({ children }) => <div>{children}</div>
const ObjectFieldTemplate: FC<{
  properties: Array<{ content: ReactNode }>
}> = ({ properties }) => <>{properties.map(({ content }) => content)}</>

const BaseInput: FC<Widget> = ({ label, onChange, schema, value }) => (
  <label title={translated(schema.description)}>
    {translated(label)}
    <input
      type={schema.type === 'number' ? 'number' : 'text'}
      value={value ? `${value}` : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
)

const Dropdown: FC<Widget> = ({ label, onChange, options, value }) => (
  <label>
    {translated(label)}
    <select
      value={`${value}`}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      {options.enumOptions?.map((option) => (
        <option key={option.value} value={option.value}>
          {translated(option.label)}
        </option>
      ))}
    </select>
  </label>
)

const Toggle: FC<Widget> = ({ label, onChange, value }) => (
  <label>
    {translated(label)}
    <input
      type="checkbox"
      checked={Boolean(value)}
      onChange={({ target }) => onChange(target.checked)}
    />
  </label>
)

/**
 * Opens the form that Site Editor makes of a content schema: VTEX's library, with
 * templates and widgets that do as its own.
 *
 * @returns what the merchant has set by now
 * @see https://github.com/vtex-apps/admin-pages, react/components/form
 */
export function openSiteEditor(schema: Schema) {
  let content: Record<string, unknown> = {}

  render(
    <Form
      schema={schema}
      onChange={({ formData }: { formData: typeof content }) => {
        content = formData
      }}
      FieldTemplate={FieldTemplate}
      ArrayFieldTemplate={ArrayFieldTemplate}
      ObjectFieldTemplate={ObjectFieldTemplate}
      widgets={{
        BaseInput,
        CheckboxWidget: Toggle,
        SelectWidget: Dropdown,
      }}
    />
  )
  return () => content
}
