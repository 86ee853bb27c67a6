import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen, within } from '@testing-library/react'

import { asNonsense } from '../../__tests__/checkAnswer'
import type { Answers } from '../../__tests__/renderInStore'
import {
  bar,
  customerField,
  freshBrowser,
  idle,
  operator,
  pass,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'
import type { CustomerSearch, FoundCustomer } from '../../core/answers'

const found = (name: string, more: Partial<FoundCustomer> = {}) => ({
  id: `id-of-${name}`,
  name,
  email: `${name[0].toLowerCase()}***@example.com`,
  phone: '***0001',
  document: null,
  foundBy: 'NAME',
  isExact: false,
  isSimilar: false,
  ...more,
})
const answer = (
  customers: unknown[],
  more: Partial<CustomerSearch> = {}
): unknown => ({
  findCustomers: {
    draft: null,
    customers,
    hasMore: false,
    kinds: ['NAME'],
    searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME'],
    refusal: null,
    retryInSeconds: null,
    ...more,
  },
})
const refused = (
  refusal: CustomerSearch['refusal'],
  retryInSeconds: number | null = null
) => answer([], { refusal, searchable: [], retryInSeconds })

const three = [found('Ana'), found('Anabel'), found('Anatol')]

/** An idle bar, and what was asked of our service. */
function finding(
  search: Answers[string] = () => answer(three),
  session: unknown = idle
) {
  const terms: unknown[] = []
  const starts: unknown[] = []
  const view = show(session, {
    FindCustomers: (variables) => {
      terms.push(variables.term)
      return search(variables)
    },
    StartImpersonation: (variables) => {
      starts.push(variables)
      return new Promise(() => {})
    },
  })

  return { ...view, starts, terms }
}

const options = () => screen.findAllByRole('option')
const activeOption = async () =>
  document.getElementById(
    (await customerField()).getAttribute('aria-activedescendant') ?? ''
  )

beforeEach(freshBrowser)

describe('an operator who types', () => {
  it('has a combobox that says what it is', async () => {
    finding()
    expect(await customerField()).toHaveAttribute('aria-autocomplete', 'list')
    expect(await customerField()).toHaveAttribute('aria-haspopup', 'listbox')
    expect(await customerField()).toHaveAttribute('aria-expanded', 'false')
    expect(await customerField()).not.toHaveAttribute('aria-controls')
    expect(await customerField()).toHaveAttribute(
      'placeholder',
      'Email, phone, document, name or order'
    )
  })

  it('finds customers a moment after the third character', async () => {
    const { terms, user } = finding()

    await user.enter(await customerField(), 'a')
    await pass(1000)
    expect(terms).toEqual([])
    await user.enter(await customerField(), 'na')
    await pass(249)
    expect(terms).toEqual([])
    await pass(1)
    expect(terms).toEqual(['ana'])
    expect(await options()).toHaveLength(3)
    expect(await customerField()).toHaveAttribute('aria-expanded', 'true')
    expect(await customerField()).toHaveFocus()
    expect(document.getElementById('telesales-toolbar-customers')).toBe(
      screen.getByRole('listbox', { name: 'Customers' })
    )
    expect(await customerField()).toHaveAttribute(
      'aria-controls',
      'telesales-toolbar-customers'
    )
  })

  it('asks once for what is typed in one go, without its spaces', async () => {
    const { terms, user } = finding()

    await user.type(await customerField(), ' ana ')
    await pass(200)
    await user.type(await customerField(), 'souza ')
    await pass(1000)
    expect(terms).toEqual(['ana souza'])
    await user.type(await customerField(), ' ')
    await pass(1000)
    expect(terms).toEqual(['ana souza'])
  })

  it('never sees an answer to an older term', async () => {
    const answers: Record<string, (search: unknown) => void> = {}
    const { user } = finding(
      ({ term }) =>
        new Promise((resolve) => {
          answers[term as string] = resolve
        })
    )

    await user.enter(await customerField(), 'ana')
    await pass(250)
    await user.enter(await customerField(), 'b')
    await pass(250)
    answers.ana(answer([found('Old')]))
    await pass(0)
    expect(screen.queryByRole('option')).toBeNull()
    answers.anab(answer([found('Anabel')]))
    await pass(0)
    expect((await options())[0]).toHaveTextContent('Anabel')
    await user.enter(await customerField(), 'e')
    expect(screen.queryByRole('option')).toBeNull()
  })

  it('can go back to a term whose search was given up', async () => {
    let isFirst = true
    const { terms, user } = finding(() => {
      const search = isFirst ? new Promise(() => {}) : answer(three)

      isFirst = false
      return search
    })

    await user.enter(await customerField(), 'ana')
    await pass(250)
    await user.enter(await customerField(), 'b')
    await user.enter(await customerField(), '{Backspace}')
    await pass(250)
    expect(terms).toEqual(['ana', 'ana'])
    expect(await options()).toHaveLength(3)
  })

  it('gives up the search that is under way', async () => {
    const { user } = finding(() => new Promise(() => {}))
    const abort = jest.spyOn(AbortController.prototype, 'abort')

    await user.enter(await customerField(), 'ana')
    await pass(250)
    expect(abort).not.toHaveBeenCalled()
    await user.enter(await customerField(), 'b')
    expect(abort).toHaveBeenCalledTimes(1)
    abort.mockRestore()
  })

  it('sees what tells customers from each other', async () => {
    const { user } = finding(() =>
      answer([
        found('Ana Souza', {
          document: '***89-09',
          foundBy: 'ORDER',
          isExact: true,
          isSimilar: false,
        }),
        found('Nobody', { name: null, email: 'n***@example.com', phone: null }),
      ])
    )

    await user.enter(await customerField(), 'ana')
    await pass(250)
    const [first, second] = await options()

    expect(first).toHaveTextContent(
      'Ana Souza Found by order a***@example.com Phone ***0001 Document ***89-09'
    )
    expect(second).toHaveTextContent(/^n\*\*\*@example.com$/)
  })

  it('hears and sees whose name is only similar', async () => {
    const { user } = finding(() =>
      answer([found('Ana Souza', { isSimilar: true })])
    )

    await user.enter(await customerField(), 'anna sousa')
    await pass(250)
    const [option] = await options()

    expect(option).toHaveTextContent(/^Ana Souza Similar name/)
    expect(
      screen.getByText(/No customer has this name/).closest('[aria-live]')
    ).toHaveAttribute('aria-live', 'polite')
  })

  it.each<[string, unknown, string]>([
    ['one', answer([found('Ana')]), '1 customer found.'],
    ['three', answer(three), '3 customers found.'],
    ['nobody', answer([]), 'No customer found.'],
    [
      'too many',
      answer(three, { hasMore: true }),
      'More than 3 matches. Keep typing.',
    ],
    [
      'nothing to search for',
      answer([], { kinds: [] }),
      'This is not an email, phone, document, name or order number.',
    ],
    [
      'nothing that this account can be searched for',
      answer([], { kinds: ['ORDER'], searchable: ['EMAIL', 'NAME'] }),
      'You can search by: email, name.',
    ],
    [
      'fewer kinds',
      answer(three, { searchable: ['EMAIL', 'NAME'] }),
      '3 customers found. You can search by: email, name.',
    ],
    [
      'a role without it',
      refused('SEARCH_NOT_ALLOWED'),
      'Your role can’t search for customers. The customer’s whole email always works.',
    ],
    [
      'a search that is down',
      refused('SEARCH_DOWN'),
      'Search is not working right now. The customer’s whole email always works.',
    ],
    [
      'too many searches',
      refused('TOO_MANY_REQUESTS', 12),
      'Too many searches. Try again in 12 s. The customer’s whole email always works.',
    ],
    [
      'a sign-in that has ended',
      refused('SESSION_EXPIRED'),
      'Your sign-in has expired. Sign in to VTEX Admin again, then reload this page.',
    ],
  ])('hears what came of it: %s', async (_what, search, words) => {
    const { user } = finding(() => search)

    await user.enter(await customerField(), 'ana')
    const line = screen.getByText('Searching…').closest('p')
    const live = line?.parentElement?.querySelector('[aria-live]')

    expect(line?.closest('[aria-live]')).toBeNull()

    expect(live).toHaveAttribute('aria-live', 'polite')
    expect(live).toBeEmptyDOMElement()
    await pass(250)
    expect(live).toHaveTextContent(words)
    expect(screen.queryByText('Searching…')).toBeNull()
    expect(screen.getAllByRole('status')).toHaveLength(1)
  })

  it('hears that the search is down when there is no answer at all', async () => {
    const { user } = finding(() => Promise.reject(new Error('no network')))

    await user.enter(await customerField(), 'ana')
    await pass(250)
    expect(await bar()).toHaveTextContent('Search is not working right now.')
  })
})

describe('the keyboard', () => {
  async function withThree() {
    const view = finding()

    await view.user.enter(await customerField(), 'ana')
    await pass(250)
    return view
  }

  it.each([
    ['{ArrowDown}', 'Ana'],
    ['{ArrowDown}{ArrowDown}', 'Anabel'],
    ['{ArrowDown>4/}', 'Ana'],
    ['{ArrowUp}', 'Anatol'],
    ['{ArrowUp>2/}', 'Anabel'],
    ['{End}', 'Anatol'],
    ['{End}{Home}', 'Ana'],
    ['{End}{Escape}{ArrowDown}', 'Ana'],
    ['{Escape}{ArrowUp}', 'Anatol'],
  ])('goes by %s to %s, and the focus stays', async (keys, name) => {
    const { starts, user } = await withThree()

    await user.keyboard(keys)
    const active = await activeOption()

    expect(active).toHaveTextContent(name)
    expect(active).toHaveAttribute('aria-selected', 'true')
    expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
    expect(await customerField()).toHaveFocus()
    expect(starts).toEqual([])
    await user.keyboard('{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerId: `id-of-${name}`, cart: 'ASK' }])
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it.each(['{Shift>}{End}{/Shift}', '{Control>}{Home}{/Control}'])(
    'leaves %s to the text',
    async (keys) => {
      const { user } = await withThree()

      await user.keyboard(keys)
      expect(await activeOption()).toBeNull()
    }
  )

  it('goes back to the text by an arrow to the side', async () => {
    const { user } = await withThree()

    await user.keyboard('{ArrowDown}{ArrowLeft}')
    expect(await activeOption()).toBeNull()
    expect(await options()).toHaveLength(3)
  })

  it('opens and closes the list with Alt', async () => {
    const { user } = await withThree()

    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(await options()).toHaveLength(3)
    expect(await activeOption()).toBeNull()
  })

  it.each([
    ['a browser', { isComposing: true }],
    ['Safari, which has ended that by then', { keyCode: 229 }],
  ])(
    'leaves all keys to whoever composes a character in %s',
    async (_, key) => {
      const { starts } = await withThree()

      fireEvent.keyDown(await customerField(), { key: 'ArrowDown', ...key })
      expect(await activeOption()).toBeNull()
      fireEvent.keyDown(await customerField(), { key: 'Escape', ...key })
      expect(await options()).toHaveLength(3)
      expect(starts).toEqual([])
    }
  )

  it('closes the list by Escape, then clears the customer field', async () => {
    const { terms, user } = await withThree()

    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(await customerField()).toHaveValue('ana')
    expect(await customerField()).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{Escape}')
    expect(await customerField()).toHaveValue('')
    await user.keyboard('{Escape}')
    expect(await customerField()).toHaveFocus()
    await pass(1000)
    expect(terms).toEqual(['ana'])
  })

  it('goes on by Tab, and the list closes when the form is left', async () => {
    const { user } = await withThree()

    await user.tab()
    expect(
      screen.getByRole('button', { name: 'None of these? Register' })
    ).toHaveFocus()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Start' })).toHaveFocus()
    expect(await options()).toHaveLength(3)
    await user.tab()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it.each(['None of these? Register', 'Start'])(
    'closes the list by Escape on the button %s, and goes back to the customer field',
    async (name) => {
      const { user } = await withThree()

      act(() => screen.getByRole('button', { name }).focus())
      await user.keyboard('{Escape}')
      expect(screen.queryByRole('listbox')).toBeNull()
      expect(await customerField()).toHaveFocus()
      expect(await customerField()).toHaveValue('ana')
    }
  )

  it.each(['{ArrowDown}', '{Alt>}{ArrowDown}{/Alt}'])(
    'brings by %s what was said back, also that nobody was found',
    async (keys) => {
      const { terms, user } = finding(() => answer([]))

      await user.enter(await customerField(), 'ana')
      await pass(250)
      await user.keyboard('{Escape}')
      expect(await bar()).not.toHaveTextContent('No customer found')
      await user.keyboard(keys)
      expect(await bar()).toHaveTextContent('No customer found')
      expect(terms).toEqual(['ana'])
    }
  )

  it('searches again by ArrowDown after a search that was given up', async () => {
    const { terms, user } = finding()

    await user.enter(await customerField(), 'ana')
    await user.keyboard('{Escape}')
    await pass(1000)
    expect(terms).toEqual([])
    await user.keyboard('{ArrowDown}')
    await pass(0)
    expect(terms).toEqual(['ana'])
    expect(await activeOption()).toBeNull()
  })

  it('searches for nothing while a character is being composed', async () => {
    const { terms } = finding()
    const input = await customerField()

    act(() => input.focus())
    fireEvent.compositionStart(input)
    fireEvent.change(input, { target: { value: 'みやけ' } })
    await pass(1000)
    expect(terms).toEqual([])
    fireEvent.compositionEnd(input)
    await pass(250)
    expect(terms).toEqual(['みやけ'])
  })

  it('gives up a search that is left', async () => {
    const { terms, user } = finding()

    await user.enter(await customerField(), 'ana')
    await user.tab()
    await user.tab()
    await pass(1000)
    expect(terms).toEqual([])
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('starts nobody by Enter, however often, when more than one is found', async () => {
    const { starts, user } = await withThree()

    await user.keyboard('{Enter}{Enter}')
    await pass(0)
    expect(await options()).toHaveLength(3)
    expect(await activeOption()).toBeNull()
    await user.keyboard('{Escape}{Enter}{Enter}')
    await pass(0)
    expect(await options()).toHaveLength(3)
    expect(await activeOption()).toBeNull()
    expect(starts).toEqual([])
  })

  it('starts nobody by an Enter that is held down', async () => {
    const { starts, terms, user } = finding()

    await user.enter(await customerField(), 'ana')
    await user.keyboard('{Enter>9/}')
    await pass(250)
    expect(terms).toEqual(['ana'])
    await user.keyboard('{ArrowDown}')
    const isLeftToTheForm = fireEvent.keyDown(await customerField(), {
      key: 'Enter',
      repeat: true,
    })

    expect(isLeftToTheForm).toBe(false)
    expect(starts).toEqual([])
  })

  it('starts the only exact customer with Enter', async () => {
    const { starts, user } = finding(() =>
      answer([found('Ana', { isExact: true })])
    )

    await user.enter(await customerField(), '11999990000')
    await pass(250)
    expect(await activeOption()).toHaveTextContent('Ana')
    await pass(60_000)
    expect(starts).toEqual([])
    await user.keyboard('{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Ana', cart: 'ASK' }])
  })

  it('never starts with Enter whose name only sounds alike', async () => {
    const { starts, user } = finding(() =>
      answer([found('Ana Souza', { isSimilar: true })])
    )

    await user.enter(await customerField(), 'anna sousa')
    await pass(250)
    await user.keyboard('{Enter}{Enter}{Enter}')
    await pass(250)
    expect(await customerField()).not.toHaveAttribute('aria-activedescendant')
    expect(starts).toEqual([])
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Ana Souza', cart: 'ASK' }])
  })

  it('searches at once with Enter, and once', async () => {
    let reply = (_: unknown) => {}
    const { starts, terms, user } = finding(
      () =>
        new Promise((resolve) => {
          reply = resolve
        })
    )

    await user.enter(await customerField(), 'ana{Enter}{Enter}{Enter}')
    await pass(0)
    expect(terms).toEqual(['ana'])
    reply(answer([found('Ana')]))
    await pass(1000)
    expect(await options()).toHaveLength(1)
    expect(await activeOption()).toBeNull()
    expect(starts).toEqual([])
    expect(terms).toEqual(['ana'])
  })

  it('tries again with Enter after a search that failed', async () => {
    let isDown = true
    const { terms, user } = finding(() =>
      isDown ? refused('SEARCH_DOWN') : answer(three)
    )

    await user.enter(await customerField(), 'ana')
    await pass(250)
    isDown = false
    await user.keyboard('{Enter}')
    await pass(0)
    expect(terms).toEqual(['ana', 'ana'])
    expect(await options()).toHaveLength(3)
  })

  it('finds customers whose name has two letters', async () => {
    const { terms, user } = finding()

    await user.enter(await customerField(), 'Ng')
    await pass(250)
    expect(terms).toEqual(['Ng'])
  })

  it('says what is missing when Enter comes too early', async () => {
    const { sent, user } = finding()

    await user.enter(await customerField(), 'a1{Enter}')
    await pass(1000)
    expect(await bar()).toHaveTextContent('Type at least 3 characters')
    expect(sent).toEqual(['TelesalesSession'])
  })
})

describe('the button', () => {
  it('searches, and the focus goes to where one chooses', async () => {
    const { starts, terms, user } = finding()
    const start = await screen.findByRole('button', { name: 'Start' })

    await user.enter(await customerField(), 'ana')
    await user.click(start)
    await pass(0)
    expect(terms).toEqual(['ana'])
    expect(await customerField()).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    fireEvent.click(start, { detail: 1 })
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Ana', cart: 'ASK' }])
  })

  it('starts nobody by the second of two clicks', async () => {
    const { starts, user } = finding(() =>
      answer([found('Ana', { isExact: true })])
    )
    const start = await screen.findByRole('button', { name: 'Start' })

    await user.enter(await customerField(), '11999990000')
    await pass(250)
    fireEvent.click(await customerField(), { detail: 1 })
    fireEvent.click(start, { detail: 2 })
    await pass(0)
    expect(starts).toEqual([])
  })
})

describe('the mouse', () => {
  it('starts with whom it clicks, and the focus stays', async () => {
    const { starts, user } = finding()

    await user.enter(await customerField(), 'ana')
    await pass(250)
    await user.click((await options())[1])
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Anabel', cart: 'ASK' }])
    expect(await customerField()).toHaveFocus()
  })

  it('closes the list with a click elsewhere', async () => {
    const { user } = finding()

    await user.enter(await customerField(), 'ana')
    await pass(250)
    await user.click(document.body)
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(await customerField()).toHaveValue('ana')
  })
})

describe('a window that is left for another one', () => {
  it('keeps the list', async () => {
    const { user } = finding()

    await user.enter(await customerField(), 'ana')
    await pass(250)
    fireEvent.blur(await customerField())
    expect(await options()).toHaveLength(3)
  })
})

describe('a whole email', () => {
  it('is started with Enter, without any search', async () => {
    const { sent, starts, user } = finding()

    await user.enter(await customerField(), ' ana+vip@example.com {Enter}')
    await pass(1000)
    expect(starts).toEqual([
      { customerEmail: 'ana+vip@example.com', cart: 'ASK' },
    ])
    expect(sent).toEqual(['TelesalesSession', 'StartImpersonation'])
  })

  it('is started without the mailto: of a link', async () => {
    const { starts, user } = finding()

    await user.enter(await customerField(), 'mailto:ana@example.com{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerEmail: 'ana@example.com', cart: 'ASK' }])
  })

  it.each(['SEARCH_DOWN', 'SEARCH_NOT_ALLOWED', 'TOO_MANY_REQUESTS'] as const)(
    'works in any case: %s',
    async (refusal) => {
      const { starts, user } = finding(() => refused(refusal))

      await user.enter(await customerField(), 'ana@example.com')
      await pass(250)
      expect(await bar()).toHaveTextContent(
        'Press Enter to start with ana@example.com.'
      )
      await user.keyboard('{Enter}')
      await pass(0)
      expect(starts).toEqual([
        { customerEmail: 'ana@example.com', cart: 'ASK' },
      ])
    }
  )

  it('is what Enter means, whoever is found; an option can be chosen', async () => {
    const { starts, user } = finding(() =>
      answer([found('Ana', { isExact: true })])
    )

    await user.enter(await customerField(), 'ana@example.com')
    expect(await bar()).toHaveTextContent('Press Enter to start with')
    await pass(250)
    expect(await activeOption()).toBeNull()
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Ana', cart: 'ASK' }])
  })
})

describe('an operator who types an email that nobody has', () => {
  const nobody = () =>
    answer([], {
      kinds: ['EMAIL'],
      draft: {
        email: 'ana@gmial.com',
        firstName: null,
        lastName: null,
        document: null,
        phone: null,
      },
    })

  it.each([
    ['mistyped', 'ana@gmial.com', 'ana@gmail.com'],
    ['without its sign', 'ana.souza.example.com', 'ana.souza@example.com'],
  ])('is asked whether another one is meant: %s', async (_, typed, meant) => {
    const { terms, user } = finding(nobody)

    await user.enter(await customerField(), typed)
    await pass(250)
    expect(await screen.findByText(/Did you mean/)).toHaveTextContent(
      `Did you mean ${meant}?`
    )
    expect(screen.getByRole('button', { name: 'Register' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: `Use ${meant}` }))
    expect(await customerField()).toHaveValue(meant)
    await pass(250)
    expect(terms).toEqual([typed, meant])
  })

  it.each(['ana@example.com', 'ana souza'])(
    'is not where it looks right: %s',
    async (typed) => {
      const { user } = finding(nobody)

      await user.enter(await customerField(), typed)
      await pass(250)
      await screen.findByRole('button', { name: 'Register' })
      await pass(0)
      expect(await bar()).not.toHaveTextContent('Did you mean')
    }
  )

  it('is told that it is their own, and neither to start nor to register', async () => {
    const { user } = finding(() => refused('OWN_EMAIL'))

    await user.enter(await customerField(), idle.operator.email.toUpperCase())
    expect(await bar()).not.toHaveTextContent('Press Enter to start')
    await pass(250)
    expect(await bar()).toHaveTextContent(
      'This is your own email. Enter the customer’s.'
    )
    expect(await bar()).not.toHaveTextContent('Press Enter to start')
    expect(screen.queryByRole('button', { name: 'Register' })).toBeNull()
  })
})

describe('a field whose list has crashed', () => {
  it('says so instead of sending what is no email, and starts a whole one', async () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => {})
    const { starts, user } = finding(() =>
      asNonsense(answer([found('Ana', { name: {} as never })]))
    )

    await user.enter(await customerField(), 'ana')
    await pass(250)
    expect(await customerField()).toHaveValue('ana')
    expect(await customerField()).toHaveFocus()
    expect(await customerField()).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{Enter}')
    await pass(0)
    expect(starts).toEqual([])
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Search is not working right now. The customer’s whole email always works.'
    )
    await user.keyboard('@example.com')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.keyboard('{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerEmail: 'ana@example.com', cart: 'ASK' }])
    silence.mockRestore()
  })
})

describe('a refusal', () => {
  it('goes away as soon as another customer is asked for', async () => {
    const { user } = show(idle, {
      FindCustomers: () => new Promise(() => {}),
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: idle,
          refusal: 'CUSTOMER_NOT_FOUND',
        }),
      }),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await pass(0)
    expect(screen.getByRole('alert')).toHaveTextContent('No customer has this')
    expect(await customerField()).toHaveAttribute('aria-invalid', 'true')
    await user.enter(await customerField(), '.br')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await customerField()).toHaveAttribute('aria-invalid', 'false')
  })
})

describe('a customer who is gone', () => {
  it('is not offered to be registered, and Enter searches again', async () => {
    const terms: unknown[] = []
    const { user } = show(idle, {
      FindCustomers: ({ term }) => {
        terms.push(term)
        return answer(three)
      },
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: idle,
          refusal: 'CUSTOMER_GONE',
        }),
      }),
    })

    await user.enter(await customerField(), 'ana')
    await pass(250)
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This customer can no longer be found. Search again.'
    )
    expect(screen.queryByRole('button', { name: 'Register' })).toBeNull()
    await user.keyboard('{Enter}')
    await pass(0)
    expect(terms).toEqual(['ana', 'ana'])
  })
})

describe('an operator whose caller is none of those found', () => {
  it('can register them', async () => {
    const { user } = finding(() =>
      answer(three, {
        draft: {
          email: null,
          firstName: 'Ana',
          lastName: 'Lima',
          document: null,
          phone: null,
        },
      })
    )

    await user.enter(await customerField(), 'Ana Lima')
    await pass(250)
    await user.tab()
    await user.keyboard('{Enter}')
    expect(
      await screen.findByRole('textbox', { name: /First name/ })
    ).toHaveValue('Ana')
  })

  it.each([
    [
      'nobody could be searched for',
      { kinds: ['ORDER'], searchable: ['NAME'] },
    ],
    ['nothing was asked for', { kinds: [] }],
  ] as Array<[string, Partial<CustomerSearch>]>)(
    'is not offered to when %s',
    async (_why, more) => {
      const { user } = finding(() => answer([], more))

      await user.enter(await customerField(), '1499999999001-01')
      await pass(250)
      expect(screen.queryByRole('button', { name: /egister/ })).toBeNull()
      expect(await bar()).not.toHaveTextContent('No customer found')
    }
  )
})

describe('an operator who goes on to another customer', () => {
  it('has the customer field at once, and leaves it by Escape', async () => {
    const { user } = finding(() => answer(three), serving)

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    expect(await customerField()).toHaveFocus()
    await user.keyboard('ana')
    await pass(250)
    await user.keyboard('{Escape}{Escape}')
    expect(await customerField()).toHaveValue('')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.getByRole('button', { name: 'Switch' })).toHaveFocus()
  })

  it('starts with whom they found', async () => {
    const { starts, user } = finding(() => answer(three), serving)

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await user.keyboard('ana')
    await pass(250)
    await user.keyboard('{ArrowUp}{Enter}')
    await pass(0)
    expect(starts).toEqual([{ customerId: 'id-of-Anatol', cart: 'ASK' }])
  })
})

describe('the last customers', () => {
  const bruno = { ...serving.customer, id: 'id-of-bruno', firstName: 'Bruno' }
  const KEPT = 'telesales-toolbar-recents'

  async function serve(customer: object, who = operator, recents = true) {
    const { unmount } = show(
      { ...serving, operator: who, customer },
      {},
      { recents }
    )

    await bar()
    unmount()
    window.sessionStorage.removeItem('telesales-toolbar')
  }
  function idleAgain(recents: boolean, session: unknown = idle) {
    const asked: unknown[] = []
    const view = show(
      session,
      {
        RecentCustomers: ({ ids }) => {
          asked.push(ids)
          return {
            recentCustomers: {
              customers: (ids as string[]).map((id) => ({
                ...found(id),
                id,
                foundBy: null,
              })),
              hasMore: false,
              kinds: [],
              searchable: ['EMAIL'],
              refusal: null,
              retryInSeconds: null,
            },
          }
        },
        StartImpersonation: (variables) => {
          asked.push(variables)
          return new Promise(() => {})
        },
      },
      { recents }
    )

    return { ...view, asked }
  }

  it('are offered in an empty field, and can be started with', async () => {
    await serve(serving.customer)
    await serve(bruno)
    const { asked, user } = idleAgain(true)

    expect(await bar()).not.toHaveTextContent('Recent')
    await user.click(await customerField())
    await pass(0)
    expect(asked).toEqual([['id-of-bruno', 'id-of-ana']])
    expect(screen.getByRole('listbox', { name: 'Recent' })).toBeVisible()
    expect(await bar()).not.toHaveTextContent('found')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await pass(0)
    expect(asked[1]).toEqual({ customerId: 'id-of-ana', cart: 'ASK' })
  })

  it('are not offered when the focus comes to the button', async () => {
    await serve(serving.customer)
    const { asked } = idleAgain(true)
    const start = await screen.findByRole('button', { name: 'Start' })

    act(() => start.focus())
    await pass(0)
    expect(asked).toEqual([])
  })

  it('close by Escape on the button, and stay closed in the customer field', async () => {
    await serve(serving.customer)
    const { user } = idleAgain(true)

    await user.click(await customerField())
    await pass(0)
    await user.tab()
    expect(screen.getByRole('button', { name: 'Start' })).toHaveFocus()
    expect(screen.getByRole('listbox', { name: 'Recent' })).toBeVisible()
    await user.keyboard('{Escape}')
    expect(await customerField()).toHaveFocus()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('are kept as ids and nothing personal', async () => {
    await serve(serving.customer)
    const kept = JSON.stringify(window.sessionStorage)

    expect(kept).toContain('id-of-ana')
    expect(kept).not.toMatch(/olga|souza|example|123\.?456|99999/i)
    expect(window.localStorage.getItem(KEPT)).toBeNull()
  })

  it('are not another operator’s', async () => {
    await serve(serving.customer, { email: 'oscar@acme.example' })
    const { asked, user } = idleAgain(true)

    await user.click(await customerField())
    await pass(0)
    expect(asked).toEqual([])
  })

  it('are without who is being served', async () => {
    await serve(serving.customer)
    await serve(bruno)
    const { asked, user } = idleAgain(true, serving)

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await pass(0)
    expect(asked).toEqual([['id-of-bruno']])
  })

  it('are neither kept nor asked for where the theme does not say so', async () => {
    await serve(serving.customer, operator, false)
    expect(window.sessionStorage.getItem(KEPT)).toBeNull()
    await serve(serving.customer)
    const { asked, user } = idleAgain(false)

    await user.click(await customerField())
    await pass(0)
    expect(asked).toEqual([])
    expect(window.sessionStorage.getItem(KEPT)).toBeNull()
  })

  it('are not remembered when VTEX names no id', async () => {
    await serve({ ...serving.customer, id: null })
    expect(window.sessionStorage.getItem(KEPT)).toBeNull()
  })

  it('are left for a search by typing', async () => {
    await serve(serving.customer)
    const { user } = idleAgain(true)

    await user.click(await customerField())
    await pass(0)
    await user.keyboard('a')
    expect(within(await bar()).queryByRole('listbox')).not.toBeInTheDocument()
  })
})

describe('a switch to somebody who was found', () => {
  it('names them both while it is under way', async () => {
    const { user } = finding(undefined, serving)

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await user.enter(await customerField(), 'ana')
    await user.click((await options())[1])
    expect(await bar()).toHaveTextContent('Switching from Ana Souza to Anabel…')
  })
})
