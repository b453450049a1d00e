/** The sign-on of a ministry (OpenID Connect), as the installation is set. */
export type OidcSettings = {
  /** As its documents name it; everything else is read from there. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim by which its people are linked: 'sub', or a number that it has checked. */
  readonly claim: string
  /** Values of acr or amr that mean: this person was asked for two proofs. */
  readonly strong: readonly string[]
  /** What the button says. */
  readonly name: string
}
