/**
 * What the B2B Suite's organizations and cost centers are called, by entity of Master
 * Data and id.
 */
export const B2B_NAMES: Record<string, Record<string, string>> = {
  organizations: { hospital: 'City Hospital', bakery: 'Corner Bakery' },
  cost_centers: {
    cardiology: 'Cardiology',
    ovens: 'Ovens',
    sales: 'Sales',
  },
}
