import { describe, expect, it } from '@jest/globals'

import { isCsrfSafe, isOriginUnknown, type Sender } from '../sameOrigin'

const SILENT: Sender = {
  method: 'POST',
  contentType: 'application/json',
  fetchSite: '',
  origin: '',
  referer: '',
  host: 'acme.myvtex.com',
}

describe('a request is the store’s own page’s', () => {
  it.each<[Partial<Sender>]>([
    [{}],
    [{ contentType: 'application/json; charset=utf-8' }],
    [{ contentType: 'Application/JSON ;charset=utf-8' }],
    [{ fetchSite: 'same-origin' }],
    [{ fetchSite: 'same-origin', origin: 'https://www.store.example' }],
    [{ origin: 'https://acme.myvtex.com' }],
    [{ origin: 'https://ACME.myvtex.com' }],
    [{ origin: 'https://acme.myvtex.com', referer: 'https://evil.example' }],
    [{ origin: 'https://acme.myvtex.com', host: 'Acme.MyVtex.com' }],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }],
    [{ referer: 'https://acme.myvtex.com/a/p?x=https://evil.example' }],
  ])('%j', (said) => {
    expect(isCsrfSafe({ ...SILENT, ...said })).toBe(true)
  })

  it.each<[Partial<Sender>]>([
    [{ method: 'GET' }],
    [{ method: 'GET', fetchSite: 'same-origin' }],
    [{ contentType: '' }],
    [{ contentType: 'text/plain' }],
    [{ contentType: 'text/plain;application/json' }],
    [{ contentType: 'application/jsonp' }],
    [{ contentType: 'application/x-www-form-urlencoded' }],
    [{ contentType: 'multipart/form-data' }],
    [{ fetchSite: 'cross-site' }],
    [{ fetchSite: 'same-site' }],
    [{ fetchSite: 'none' }],
    [{ fetchSite: 'cross-site', origin: 'https://acme.myvtex.com' }],
    [{ origin: 'null' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'https://acme.myvtex.com.evil.example' }],
    [{ origin: 'https://acme.myvtex.com@evil.example' }],
    [{ origin: 'https://acme.myvtex.com:8443' }],
    [{ origin: 'https://evil.example', referer: 'https://acme.myvtex.com' }],
    [{ origin: 'acme.myvtex.com' }],
    [{ referer: 'https://evil.example/acme.myvtex.com' }],
    [{ origin: 'https://acme.myvtex.com', host: '' }],
    [{ origin: 'file://', host: '' }],
    [{ referer: 'data:text/html,x', host: '' }],
  ])('but not: %j', (said) => {
    expect(isCsrfSafe({ ...SILENT, ...said })).toBe(false)
  })
})

describe('where a request comes from', () => {
  it.each<[Partial<Sender>, boolean]>([
    [{}, true],
    [{ fetchSite: 'same-origin' }, false],
    [{ origin: 'https://acme.myvtex.com' }, false],
    [{ referer: 'https://acme.myvtex.com/a' }, false],
  ])('is not said, or it is, by %j: %s', (said, isSilent) => {
    expect(isOriginUnknown({ ...SILENT, ...said })).toBe(isSilent)
  })
})
