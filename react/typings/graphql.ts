// Generated from graphql/schema.graphql and react/graphql/ by `npm run generate`.

export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
};

export type Query = {
  /**
   * Who is operating and whom they act for, read from the VTEX session. For a
   * shopper both are null.
   */
  telesalesSession: TelesalesSession;
  /**
   * The customers who may be meant by what a caller says: an email or its
   * beginning, a phone, a document, an order number or a name, of at least three
   * characters. Nobody is found for whoever is no operator.
   */
  findCustomers: CustomerSearch;
  /**
   * The customers with these ids, in this order; who is gone is left out. Only the
   * first ten ids count.
   */
  recentCustomers: CustomerSearch;
  /**
   * Why somebody does not see the bar: what it depends on, checked one after the
   * other from the browser on. After the first check that has failed the others are
   * skipped. Only the browser knows whether the bar was asked for in it:
   * isActivated.
   */
  telesalesDoctor: Array<Check>;
};


export type QueryFindCustomersArgs = {
  term: Scalars['String']['input'];
};


export type QueryRecentCustomersArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryTelesalesDoctorArgs = {
  isActivated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Our reading of the VTEX session. */
export type TelesalesSession = {
  operator: Maybe<Operator>;
  customer: Maybe<Customer>;
  warning: Maybe<Warning>;
  /**
   * For how long the customer has been served, by our service's clock; null when
   * nobody is, or it is not known when that began.
   */
  servedSeconds: Maybe<Scalars['Int']['output']>;
};

/** The admin user with the telesales role. */
export type Operator = {
  email: Scalars['String']['output'];
};

/**
 * The person on whose behalf the operator buys. What VTEX may leave empty is
 * nullable.
 */
export type Customer = {
  /** What VTEX knows them by, the same in every session. */
  id: Maybe<Scalars['ID']['output']>;
  email: Scalars['String']['output'];
  firstName: Maybe<Scalars['String']['output']>;
  lastName: Maybe<Scalars['String']['output']>;
  document: Maybe<Scalars['String']['output']>;
  phone: Maybe<Scalars['String']['output']>;
};

/**
 * The person in the bar, in the session and in the cart may not be one and the
 * same.
 */
export type Warning =
  /** The customer is being served, but the cart has the operator's email. */
  | 'CART_OF_OPERATOR'
  /** The customer is being served, but the cart has another person's email. */
  | 'CART_OF_ANOTHER'
  /** The cart could not be read. */
  | 'CART_UNKNOWN'
  /** VTEX impersonates a customer whom nobody chose in this browser's bar. */
  | 'NOT_STARTED_HERE'
  /** Nobody is being served any more, but the browser still holds a customer's cart. */
  | 'LEFT_BEHIND';

/** What a search has found. */
export type CustomerSearch = {
  /**
   * At most ten, the likeliest first: exact ones, then those that begin with the
   * term, and among equals whoever was changed last.
   */
  customers: Array<FoundCustomer>;
  /** There are more than these. */
  hasMore: Scalars['Boolean']['output'];
  /**
   * What the term was taken for, the likeliest first. Empty when it is nothing that
   * one can search for.
   */
  kinds: Array<TermKind>;
  /**
   * What can be searched for in this account at this moment. A whole email can be
   * started with in any case.
   */
  searchable: Array<TermKind>;
  refusal: Maybe<Refusal>;
  /** With TOO_MANY_REQUESTS: in how many seconds to try again. */
  retryInSeconds: Maybe<Scalars['Int']['output']>;
};

/**
 * A customer, shown so that an operator who hears the rest can tell them from
 * others: email, phone and document are masked.
 */
export type FoundCustomer = {
  /** What to start with. */
  id: Scalars['ID']['output'];
  name: Maybe<Scalars['String']['output']>;
  /** For example `a***@example.com`. */
  email: Scalars['String']['output'];
  /** For example `***0001`. */
  phone: Maybe<Scalars['String']['output']>;
  document: Maybe<Scalars['String']['output']>;
  /** By what they were found; null when by their id. */
  foundBy: Maybe<TermKind>;
  /** The whole of what was typed is this customer's. */
  isExact: Scalars['Boolean']['output'];
};

/** What a term may be. */
export type TermKind =
  | 'EMAIL'
  | 'PHONE'
  | 'DOCUMENT'
  | 'ORDER'
  | 'NAME';

export type Refusal =
  /** Nobody with the telesales role is signed in. */
  | 'NOT_AN_OPERATOR'
  /** The operator's sign-in, or the browser's session, has ended. */
  | 'SESSION_EXPIRED'
  /** Not one well-formed email address. */
  | 'INVALID_EMAIL'
  /** Operators cannot act as themselves. */
  | 'OWN_EMAIL'
  /** No customer has this email. */
  | 'CUSTOMER_NOT_FOUND'
  /** The customer exists, but VTEX did not load their profile. */
  | 'CUSTOMER_NOT_LOADED'
  /** The app vtex.impersonate-session is not installed in the account. */
  | 'SESSION_APP_MISSING'
  /** A VTEX service did not answer, or not as documented. Nothing was changed. */
  | 'PLATFORM_UNAVAILABLE'
  /** There is no cart to repair: nobody is being served. */
  | 'NOBODY_SERVED'
  /** There is more than one cart to begin with. Nothing was changed yet. */
  | 'CART_CHOICE_NEEDED'
  /** VTEX stopped answering half-way, and what was begun could not be rolled back. */
  | 'HALF_DONE'
  /** The operator is over the rate limit. */
  | 'TOO_MANY_REQUESTS'
  /** The operator's role does not include searching for customers. */
  | 'SEARCH_NOT_ALLOWED'
  /** VTEX's search did not answer, or not as documented. */
  | 'SEARCH_DOWN'
  /** A customer with this email or document is there already. */
  | 'ALREADY_REGISTERED'
  /** Not a name: too long, or with signs that no name has. */
  | 'INVALID_NAME'
  /** Not a document: a CPF or CNPJ whose check digits are wrong, or no number at all. */
  | 'INVALID_DOCUMENT'
  /** Not one phone number. */
  | 'INVALID_PHONE'
  /** The operator's role does not include registering customers. */
  | 'REGISTRATION_NOT_ALLOWED'
  /** Whom a search had found is no customer any more. */
  | 'CUSTOMER_GONE'
  /**
   * The account cannot be searched by document, so nobody can say whether somebody
   * has this one already.
   */
  | 'DOCUMENT_UNCHECKED'
  /** A page of another origin has asked, not the store's own. Nothing was done. */
  | 'CROSS_SITE'
  /** The store lets nobody act for this customer: they are staff, for example. */
  | 'CUSTOMER_EXCLUDED'
  /** The store wants a reason, or a ticket's number, for each start. */
  | 'REASON_NEEDED'
  /** The reason is too long, has an email in it, or signs that cannot be seen. */
  | 'INVALID_REASON';

/** A check of something that the bar depends on. */
export type Check = {
  name: CheckName;
  status: CheckStatus;
};

/** What is checked, in the order in which one depends on the other. */
export type CheckName =
  /** The browser's cookies reach our service. */
  | 'COOKIES'
  /** The store is open where VTEX Admin leaves its sign-in: on its myvtex.com domain. */
  | 'HOST'
  /** Where that is not so, the bar was asked for in this browser with ?telesales. */
  | 'ACTIVATION'
  /** An admin user is signed in. */
  | 'SIGN_IN'
  /** VTEX's Session Manager answers. */
  | 'SESSION'
  /** The app vtex.impersonate-session is installed in the account. */
  | 'SESSION_APP'
  /** The admin user has the telesales role, in this account. */
  | 'ROLE'
  /**
   * The page's requests reach our service with what proves that they are the
   * store's own.
   */
  | 'SAME_ORIGIN';

/** What a check has come to. */
export type CheckStatus =
  | 'PASSED'
  | 'FAILED'
  /** It may be the cause. */
  | 'UNCERTAIN'
  /** Another check has failed before it. */
  | 'SKIPPED';

export type Mutation = {
  /**
   * The operator begins to act as this customer, or goes on to them from another
   * one. The customer is named by email or, as a search has answered, by id; with
   * both the id counts. An expected "no" is answered as a refusal; nothing is
   * thrown. Without a choice the customer's cart begins empty. The reason, or a
   * ticket's number, goes into the order and into the audit; up to 100 characters.
   */
  startImpersonation: TelesalesResult;
  /**
   * A new customer is registered in the store, unless they are already. It does not
   * start: nobody is served by it.
   */
  registerCustomer: RegisterResult;
  /** The operator stops acting as a customer. Doing it twice is no refusal. */
  endImpersonation: TelesalesResult;
  /**
   * The browser gets a cart that is the customer's own, with the items that were
   * in it: what answers a warning, or confirms who is being served.
   */
  repairCart: TelesalesResult;
};


export type MutationStartImpersonationArgs = {
  customerEmail?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  cart?: InputMaybe<CartChoice>;
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRegisterCustomerArgs = {
  customer: NewCustomer;
};

/** What the customer's cart begins with. */
export type CartChoice =
  /** Whatever there is: when that is more than nothing, the operator is asked. */
  | 'ASK'
  /** The products that are in the operator's cart. */
  | 'MOVE'
  /** Nothing. */
  | 'EMPTY'
  /** The cart that was parked when the customer was last served. */
  | 'RESUME';

/**
 * What became of a start or an end: the session as it is now, and the reason when
 * it is not what was asked for.
 */
export type TelesalesResult = {
  session: TelesalesSession;
  refusal: Maybe<Refusal>;
  /** With TOO_MANY_REQUESTS: in how many seconds to try again. */
  retryInSeconds: Maybe<Scalars['Int']['output']>;
  notice: Maybe<Notice>;
  /** With CART_CHOICE_NEEDED: what there is to choose from. */
  choices: Array<CartChoice>;
  cookies: Maybe<CookieFallback>;
};

/** What became of a cart. */
export type Notice =
  | 'ITEMS_MOVED'
  | 'CART_RESUMED'
  /** The parked cart is gone, or no longer the customer's: a new one was begun. */
  | 'PARKED_CART_GONE'
  /** The cart is kept for the customer's next call. */
  | 'CART_PARKED'
  /** The cart could not be kept. */
  | 'CART_NOT_PARKED';

/**
 * What the browser has to do itself where the store does not pass on the cookies of
 * our answer.
 */
export type CookieFallback = {
  /** What to assign to document.cookie: a cookie that a script may write. */
  documentCookie: Scalars['String']['output'];
  /** What to GET so that checkout itself gives the browser its order form. */
  orderFormPath: Maybe<Scalars['String']['output']>;
};

/** Whom to register. What is blank is left out. */
export type NewCustomer = {
  email: Scalars['String']['input'];
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  document?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a registration. */
export type RegisterResult = {
  refusal: Maybe<Refusal>;
  /** With ALREADY_REGISTERED: who has this email or document. */
  duplicate: Maybe<FoundCustomer>;
  /** With TOO_MANY_REQUESTS: in how many seconds to try again. */
  retryInSeconds: Maybe<Scalars['Int']['output']>;
};

export type EndImpersonationMutationVariables = Exact<{ [key: string]: never; }>;


export type EndImpersonationMutation = { endImpersonation: { refusal: Refusal | null, retryInSeconds: number | null, notice: Notice | null, choices: Array<CartChoice>, session: { warning: Warning | null, servedSeconds: number | null, operator: { email: string } | null, customer: { id: string | null, email: string, firstName: string | null, lastName: string | null, document: string | null, phone: string | null } | null }, cookies: { documentCookie: string, orderFormPath: string | null } | null } };

export type FindCustomersQueryVariables = Exact<{
  term: Scalars['String']['input'];
}>;


export type FindCustomersQuery = { findCustomers: { hasMore: boolean, kinds: Array<TermKind>, searchable: Array<TermKind>, refusal: Refusal | null, retryInSeconds: number | null, customers: Array<{ id: string, name: string | null, email: string, phone: string | null, document: string | null, foundBy: TermKind | null, isExact: boolean }> } };

export type RecentCustomersQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']>;
}>;


export type RecentCustomersQuery = { recentCustomers: { hasMore: boolean, kinds: Array<TermKind>, searchable: Array<TermKind>, refusal: Refusal | null, retryInSeconds: number | null, customers: Array<{ id: string, name: string | null, email: string, phone: string | null, document: string | null, foundBy: TermKind | null, isExact: boolean }> } };

export type RegisterCustomerMutationVariables = Exact<{
  customer: NewCustomer;
}>;


export type RegisterCustomerMutation = { registerCustomer: { refusal: Refusal | null, retryInSeconds: number | null, duplicate: { id: string, name: string | null, email: string, phone: string | null, document: string | null, foundBy: TermKind | null, isExact: boolean } | null } };

export type RepairCartMutationVariables = Exact<{ [key: string]: never; }>;


export type RepairCartMutation = { repairCart: { refusal: Refusal | null, retryInSeconds: number | null, notice: Notice | null, choices: Array<CartChoice>, session: { warning: Warning | null, servedSeconds: number | null, operator: { email: string } | null, customer: { id: string | null, email: string, firstName: string | null, lastName: string | null, document: string | null, phone: string | null } | null }, cookies: { documentCookie: string, orderFormPath: string | null } | null } };

export type StartImpersonationMutationVariables = Exact<{
  customerEmail?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  cart?: InputMaybe<CartChoice>;
  reason?: InputMaybe<Scalars['String']['input']>;
}>;


export type StartImpersonationMutation = { startImpersonation: { refusal: Refusal | null, retryInSeconds: number | null, notice: Notice | null, choices: Array<CartChoice>, session: { warning: Warning | null, servedSeconds: number | null, operator: { email: string } | null, customer: { id: string | null, email: string, firstName: string | null, lastName: string | null, document: string | null, phone: string | null } | null }, cookies: { documentCookie: string, orderFormPath: string | null } | null } };

export type TelesalesSessionQueryVariables = Exact<{ [key: string]: never; }>;


export type TelesalesSessionQuery = { telesalesSession: { warning: Warning | null, servedSeconds: number | null, operator: { email: string } | null, customer: { id: string | null, email: string, firstName: string | null, lastName: string | null, document: string | null, phone: string | null } | null } };
