import type { OrderFormItem } from './items'
import type { OrderRecord } from './orderRecord'
import { pricedItems } from './pricedItems'

/** What is on its way, as the Orders API tells it. */
interface Parcel {
  trackingNumber: string
  trackingUrl: string | null
  /** What the carrier has said of it. */
  course: string[]
  isDelivered: boolean
}

/** What pieces have of their own. */
type Own = Partial<Pick<OrderFormItem, 'attachments' | 'services'>>

/** An order of somebody known by name. */
interface NamedOrder {
  orderId: string
  email: string
  creationDate: string
  status: string
  statusDescription: string
  lines: [id: string, quantity: number, own?: Own][]
  parcel?: Parcel
}

const ANA = 'ana@example.com'

const NAMED: NamedOrder[] = [
  {
    orderId: '1499999999001-01',
    email: ANA,
    creationDate: '2026-06-03T15:12:45.0000000+00:00',
    status: 'invoiced',
    statusDescription: 'Invoiced',
    lines: [
      ['1', 1],
      ['2', 2],
      ['7', 1],
    ],
    parcel: {
      trackingNumber: 'BR123456789',
      trackingUrl: 'https://carrier.example/track/BR123456789',
      course: ['Left the warehouse', 'Delivered'],
      isDelivered: true,
    },
  },
  {
    orderId: '1499999999002-01',
    email: 'bruno+vip@example.com',
    creationDate: '2026-08-02T09:05:40.0000000+00:00',
    status: 'handling',
    statusDescription: 'Handling shipping',
    lines: [['3', 1]],
  },
  {
    orderId: '1499999999003-01',
    email: ANA,
    creationDate: '2026-10-01T17:44:02.0000000+00:00',
    status: 'window-to-cancel',
    statusDescription: 'Cancellation window',
    lines: [
      [
        '10',
        1,
        {
          attachments: [{ name: 'Mug engraving', content: { Text: 'Ana' } }],
          services: ['501'],
        },
      ],
    ],
  },
  {
    orderId: '1499999999004-01',
    email: ANA,
    creationDate: '2026-09-22T08:10:30.0000000+00:00',
    status: 'invoiced',
    statusDescription: 'Invoiced',
    lines: [
      ['3', 1],
      ['4', 2],
    ],
    parcel: {
      trackingNumber: 'BR987654321',
      trackingUrl: 'https://carrier.example/track/BR987654321',
      course: ['Left the warehouse'],
      isDelivered: false,
    },
  },
  {
    orderId: '1499999999005-01',
    email: ANA,
    creationDate: '2026-08-30T19:31:00.0000000+00:00',
    status: 'canceled',
    statusDescription: 'Canceled',
    lines: [['6', 1]],
  },
  {
    orderId: '1499999999006-01',
    email: ANA,
    creationDate: '2026-07-11T11:00:00.0000000+00:00',
    // As an app of the store's own may call it.
    status: 'gift-wrapping',
    statusDescription: 'Being gift-wrapped',
    lines: [['5', 1]],
  },
  {
    orderId: '1499999999007-01',
    email: ANA,
    creationDate: '2026-05-14T13:20:11.0000000+00:00',
    status: 'payment-pending',
    statusDescription: 'Payment pending',
    lines: [['2', 4]],
  },
]

/** The orders of people known by name, as they always are. */
export function namedOrders(): OrderRecord[] {
  return NAMED.map(({ lines, parcel, ...order }) => ({
    ...order,
    isProfileLost: false,
    packages: parcel ? [packageOf(parcel)] : [],
    ...pricedItems(
      {
        items: lines.map(([id, quantity, own]) => ({
          uniqueId: `${order.orderId} ${id}`,
          id,
          quantity,
          seller: '1',
          ...own,
        })),
        salesChannel: '1',
      },
      null
    ),
  }))
}

function packageOf({ course, isDelivered, ...tracking }: Parcel) {
  return {
    items: [],
    courier: 'Carrier',
    invoiceNumber: '1001',
    invoiceUrl: null,
    ...tracking,
    type: 'Output',
    courierStatus: {
      status: 'ok',
      finished: isDelivered,
      data: course.map((description) => ({ description, city: 'Rio' })),
    },
  }
}
