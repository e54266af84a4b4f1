/** A person or machine account, as commits name it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}
