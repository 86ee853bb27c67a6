import { IOClients, type IOContext } from '@vtex/api'

import { type ClientOptions, type Clock, systemClock } from '../clock'
import { Addresses } from './addresses'
import { AppSettingsClient } from './appSettingsClient'
import { AuditRecords } from './auditRecords'
import { Checkout } from './checkout'
import { Customers } from './customers'
import { Orders } from './orders'
import { Organizations } from './organizations'
import { ParkedCarts } from './parkedCarts'
import { SalesChannels } from './salesChannels'
import { Sessions } from './sessions'
import { VtexId } from './vtexId'

/** The VTEX APIs that this service speaks to, and the clock that it goes by. */
export class Clients extends IOClients {
  public readonly clock: Clock

  constructor(options: Record<string, ClientOptions>, context: IOContext) {
    super(options, context)
    this.clock = options.default?.clock ?? systemClock
  }

  public get addresses(): Addresses {
    return this.getOrSet('addresses', Addresses)
  }

  public get appSettings(): AppSettingsClient {
    return this.getOrSet('appSettings', AppSettingsClient)
  }

  public get auditRecords(): AuditRecords {
    return this.getOrSet('auditRecords', AuditRecords)
  }

  public get sessions(): Sessions {
    return this.getOrSet('sessions', Sessions)
  }

  public get parkedCarts(): ParkedCarts {
    return this.getOrSet('parkedCarts', ParkedCarts)
  }

  public get checkout(): Checkout {
    return this.getOrSet('checkout', Checkout)
  }

  public get customers(): Customers {
    return this.getOrSet('customers', Customers)
  }

  public get orders(): Orders {
    return this.getOrSet('orders', Orders)
  }

  public get organizations(): Organizations {
    return this.getOrSet('organizations', Organizations)
  }

  public get salesChannels(): SalesChannels {
    return this.getOrSet('salesChannels', SalesChannels)
  }

  public get vtexId(): VtexId {
    return this.getOrSet('vtexId', VtexId)
  }
}
