import { productOf } from '../catalog'
import { isObject } from '../http'
import type { AssemblyOption } from '../products'
import { BadCall } from './badCall'
import { contentOf } from './content'
import type { OrderFormItem } from './items'
import type { LineMaker } from './promotions'

/**
 * Puts parts to an item, right behind it, and what is to be written with them.
 *
 * @throws BadCall
 */
export function assemble(
  items: OrderFormItem[],
  item: OrderFormItem,
  assemblyId: string,
  sent: Record<string, unknown>,
  lineOf: LineMaker
): OrderFormItem[] {
  const option = optionOf(item, assemblyId)
  const isMere = sent.composition === undefined

  if (isMere && !isObject(sent.inputValues)) {
    throw new BadCall('The body has neither a composition nor inputValues')
  }

  const parts = isMere
    ? []
    : partsSent(sent).map((part) => partOf(item, option, part, lineOf))
  const written =
    sent.inputValues === undefined
      ? item.assemblies.find(({ id }) => id === assemblyId)?.inputValues
      : contentOf(option.inputValues, sent.inputValues)
  const whole = {
    ...item,
    assemblies: [
      ...item.assemblies.filter(({ id }) => id !== assemblyId),
      { id: assemblyId, inputValues: written ?? {} },
    ],
  }

  return items.flatMap((it) => {
    if (it === item) {
      return [whole, ...parts]
    }

    return parts.some(({ id }) => isPart(it, item, assemblyId, id)) ? [] : [it]
  })
}

/**
 * Takes parts from an item: those that are named, or else all of this assembly.
 *
 * @throws BadCall
 */
export function takeApart(
  items: OrderFormItem[],
  item: OrderFormItem,
  assemblyId: string,
  sent: Record<string, unknown>
): OrderFormItem[] {
  const named = sent.composition === undefined ? undefined : partsSent(sent)
  const left = items.filter(
    (it) =>
      !isPart(it, item, assemblyId) ||
      !(named?.some(({ id }) => String(id) === it.id) ?? true)
  )
  const isGone = !left.some((it) => isPart(it, item, assemblyId))

  return left.map((it) =>
    it === item && isGone
      ? {
          ...it,
          assemblies: it.assemblies.filter(({ id }) => id !== assemblyId),
        }
      : it
  )
}

function optionOf({ id }: OrderFormItem, assemblyId: string): AssemblyOption {
  const option = productOf(id)?.assemblyOptions?.find(
    (candidate) => candidate.id === assemblyId
  )

  if (!option) {
    throw new BadCall(`This item has no assembly ${assemblyId}`)
  }

  return option
}

function partsSent({ composition }: Record<string, unknown>) {
  const parts = isObject(composition) ? composition.items : undefined

  if (!Array.isArray(parts) || !parts.every(isObject)) {
    throw new BadCall('The composition has no items')
  }

  return parts
}

function partOf(
  item: OrderFormItem,
  { id: assembly, composition }: AssemblyOption,
  { id, quantity, seller }: Record<string, unknown>,
  lineOf: LineMaker
): OrderFormItem {
  const choice = composition.items.find((it) => it.id === String(id))
  const perPiece = Number(quantity) / item.quantity

  // Checkout's CHK0023.
  if (!choice || !Number.isInteger(perPiece) || perPiece < 1) {
    throw new BadCall('Invalid quantity for the item, or no part of it')
  }
  if (perPiece > choice.maxQuantity) {
    throw new BadCall(`There are at most ${choice.maxQuantity} in each piece`)
  }

  return lineOf({
    id: choice.id,
    quantity: Number(quantity),
    seller: String(seller ?? choice.seller),
    partOf: { uniqueId: item.uniqueId, assembly, perPiece },
  })
}

function isPart(
  { id: itsId, partOf }: OrderFormItem,
  whole: OrderFormItem,
  assembly: string,
  id = itsId
): boolean {
  return (
    partOf?.uniqueId === whole.uniqueId &&
    partOf.assembly === assembly &&
    itsId === id
  )
}
