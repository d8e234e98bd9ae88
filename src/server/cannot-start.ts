/** What stands in the way of starting, in words for the operator. */
export class CannotStart extends Error {
  override readonly name = "CannotStart";
}
