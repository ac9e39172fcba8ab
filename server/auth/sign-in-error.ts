/** A sign-in that is refused; the text is safe to show and names the field. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}
