/** The job cannot succeed by trying again; the message is for the person who started it. */
export class Hopeless extends Error {
  override readonly name = "Hopeless";
}
