import React, { FunctionComponent } from 'react'
import type { Schema } from '../../products'
import { Choice } from '../choice'
import { Price } from '../Price'
import { Product } from '../shop'

interface ChoicesProps {
  product: Product
  /** The whole catalog, in which the parts are. */
  products: Product[]
  choice: Choice
  onChange(choice: Choice): void
}

/** What a product can be engraved with, wrapped in, and filled with. */
export const Choices: FunctionComponent<ChoicesProps> = ({
  product: { attachmentOfferings = [], assemblyOptions = [], offerings = [] },
  products,
  choice,
  onChange,
}) => (
  <>
    {attachmentOfferings.map(({ name, schema }) => (
      <fieldset key={name} className="shop-choice">
        <legend>{name}</legend>
        <Fields
          schema={schema}
          values={choice.attachments[name]}
          onChange={(content) =>
            onChange({
              ...choice,
              attachments: { ...choice.attachments, [name]: content },
            })
          }
        />
      </fieldset>
    ))}
    {assemblyOptions.map(({ id, inputValues, composition }) => (
      <fieldset key={id} className="shop-choice">
        <legend>{id.replace('_', ': ')}</legend>
        {composition.items.map(({ id: part, maxQuantity }) => (
          <label key={part}>
            <span>{products.find((it) => it.id === part)?.name}</span>
            <input
              type="number"
              min={0}
              max={maxQuantity}
              value={choice.parts[id]?.[part] ?? 0}
              onChange={({ target }) =>
                onChange({
                  ...choice,
                  parts: {
                    ...choice.parts,
                    [id]: { ...choice.parts[id], [part]: Number(target.value) },
                  },
                })
              }
            />
          </label>
        ))}
        <Fields
          schema={inputValues}
          values={choice.inputValues[id]}
          onChange={(content) =>
            onChange({
              ...choice,
              inputValues: { ...choice.inputValues, [id]: content },
            })
          }
        />
      </fieldset>
    ))}
    {offerings.map(({ id, name, price }) => (
      <p key={id}>
        <label>
          <input
            type="checkbox"
            checked={choice.services.includes(id)}
            onChange={({ target }) =>
              onChange({
                ...choice,
                services: target.checked
                  ? [...choice.services, id]
                  : choice.services.filter((it) => it !== id),
              })
            }
          />{' '}
          {name} <Price cents={price} />
        </label>
      </p>
    ))}
  </>
)

const Fields: FunctionComponent<{
  schema: Schema
  values?: Record<string, string>
  onChange(values: Record<string, string>): void
}> = ({ schema, values = {}, onChange }) => (
  <>
    {Object.entries(schema).map(
      ([field, { domain, maximumNumberOfCharacters }]) => {
        const shared = {
          value: values[field] ?? '',
          onChange: ({ target }: { target: { value: string } }) =>
            onChange({ ...values, [field]: target.value }),
        }
        return domain.length ? (
          <label key={field}>
            <span>{field}</span>
            <select {...shared}>
              {['', ...domain].map((text) => (
                <option key={text} value={text}>
                  {text || '–'}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <label key={field}>
            <span>{field}</span>
            <input
              type="text"
              maxLength={maximumNumberOfCharacters}
              {...shared}
            />
          </label>
        )
      }
    )}
  </>
)
