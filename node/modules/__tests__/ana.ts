import type { Profile } from '../profile'

/** A customer as Master Data keeps her. */
export const ANA: Profile = {
  id: 'ana',
  ids: ['ana'],
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  companyName: null,
  document: '12345678909',
  companyDocument: null,
  phones: ['+5521999990001'],
  changedAt: '2026-01-01',
}
