/**
 * Where a schema reads a text without `saubererText`: how often, and why nothing people type as they like can come in
 * there.
 */
export const untypedTexts: Record<string, { count: number; reason: string }> = {
  "packages/domain/src/grundlagen/text.ts": { count: 1, reason: "the one schema itself" },
  "packages/domain/src/grundlagen/plain-date.ts": { count: 1, reason: "a day, by its pattern" },
  "packages/domain/src/foerderplan/foerderplan-eingabe.ts": {
    count: 3,
    reason: "an AGS by its pattern; two remarks of a plan file that nobody keeps or shows",
  },
  "packages/domain/src/organisation/organisation.ts": { count: 4, reason: "the register as the database has it" },
  "packages/domain/src/organisation/zugang.ts": {
    count: 2,
    reason: "a password, sign by sign; an address after it was cleaned",
  },
  "packages/domain/src/mitteilung/mitteilung.ts": { count: 1, reason: "the key of a computed date, by its pattern" },
  "packages/domain/src/fristenliste/fristenkalender.ts": { count: 1, reason: "a hash by its pattern" },
  "packages/domain/src/organisation/einladungsannahme.ts": { count: 2, reason: "a token by its pattern; a password" },
  "packages/domain/src/jahr/jahresergebnis-schema.ts": { count: 5, reason: "a stored result" },
  "packages/domain/src/zins/zinsblatt.ts": { count: 2, reason: "sources in a stored Zinsblatt" },
  "packages/domain/src/jahresrechnung/rechnungszeile.ts": { count: 5, reason: "a line of a stored result" },
  "packages/domain/src/nachweis/ablauf/schrittbefehl.ts": { count: 3, reason: "a stored act" },
  "apps/api/src/env.ts": { count: 6, reason: "the environment" },
  "apps/api/src/trpc-query.ts": { count: 2, reason: "the envelope of a request" },
  "apps/api/src/features/land/landfrage.ts": { count: 2, reason: "an AGS and a Regierungsbezirk, looked up" },
  "apps/api/src/features/land/land-datei.ts": { count: 1, reason: "several AGS in an address, looked up" },
  "apps/api/src/features/protokoll/protokoll.router.ts": { count: 2, reason: "chosen from a list of what is stored" },
  "apps/api/src/features/sitzung/sitzung.router.ts": { count: 1, reason: "a password" },
  "apps/api/src/features/nachweis/belegliste/nachweisdatei.ts": {
    count: 1,
    reason: "a file's name; nachweisdateiname cleans it",
  },
  "apps/api/src/features/weiterleitung/vertragsdatei.ts": { count: 1, reason: "a file's name; pdfDateiname cleans it" },
  "apps/cli/src/base/env.ts": { count: 4, reason: "the environment" },
  "apps/worker/src/env.ts": { count: 8, reason: "the environment" },
  "apps/worker/src/pdf/pdf-thread.ts": { count: 2, reason: "paths of this installation" },
  "apps/worker/src/pdf/typst-document.ts": { count: 2, reason: "what Typst says" },
};
