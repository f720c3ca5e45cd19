import { pseudonymHinweis } from "@kim/domain/ausgabe";

/** What is said once somebody is entered, and with it whom the server found under a similar spelling (R14). */
export const mitPseudonymHinweis =
  (getan: string) =>
  ({ pseudonym }: { pseudonym: string }, { aehnliche }: { aehnliche: readonly string[] }): string =>
    aehnliche.length > 0 ? `${getan} ${pseudonymHinweis(pseudonym, aehnliche)}` : getan;
