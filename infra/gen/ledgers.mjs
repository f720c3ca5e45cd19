/** Where a feature is entered besides its own files: `text` goes in front of the first place that `before` finds. */
export const ledgers = [
  {
    file: "packages/domain/src/organisation/rollen.ts",
    entries: [
      { before: /^ {2}"land:lesen",\n {2}"land:verteilen"/m, text: `  "beispiel:lesen",\n  "beispiel:pflegen",\n` },
      { before: /^ {2}"kondition:lesen",\n\] as const/m, text: `  "beispiel:lesen",\n` },
      { before: /^ {2}\],\n {2}ki_leitung/m, text: `    "beispiel:pflegen",\n` },
    ],
  },
  {
    file: "packages/domain/src/texte/refusal-text.ts",
    entries: [
      {
        before: /^\nexport type Refusal =/m,
        text: `import { beispielRefusalTexte, type BeispielRefusal } from "../beispiel/beispiel.ts";\n`,
      },
      { before: /^ {2}\| StelleRefusal$/m, text: `  | BeispielRefusal\n` },
      { before: /^\};\n\n\/\*\* What to tell/m, text: `  ...beispielRefusalTexte,\n` },
    ],
  },
  {
    file: "packages/domain/src/testing/refusals/verfahren.ts",
    entries: [
      {
        before: /^import \{ tag \}/m,
        text: `import type { BeispielRefusal } from "../../beispiel/beispiel.ts";\n`,
      },
      {
        before: /^\] as const satisfies/m,
        text: `  { reason: "beispiel-gibt-es-schon", feld: "bezeichnung", bezeichnung: "Erstes" },\n`,
      },
      { before: /^ {2}\| KonditionRefusal\n\)/m, text: `  | BeispielRefusal\n` },
    ],
  },
  {
    file: "packages/domain/src/texte/befehl-namen.ts",
    entries: [{ before: /^ {2}"benutzer\.anlegen"/m, text: `  "beispiel.create": "Beispiel eingetragen",\n` }],
  },
  {
    file: "packages/domain/README.md",
    entries: [{ before: /^\| `texte` \|/m, text: "| `beispiel` | what it holds, in one line |\n" }],
  },
  {
    file: "packages/db/src/index.ts",
    entries: [{ before: /^export \* from "\.\/queries\//m, text: `export * from "./queries/beispiel.ts";\n` }],
  },
  {
    file: "apps/api/src/router.ts",
    entries: [
      {
        before: /^import \{ router \} from/m,
        text: `import { beispielRouter } from "./features/beispiel/beispiel.router.ts";\n`,
      },
      { before: /^\}\);\n\nexport type AppRouter/m, text: `  beispiel: beispielRouter,\n` },
    ],
  },
  {
    file: "tests/support/fremde-ids/ids.ts",
    entries: [{ before: /^ {2}"verteilung\.create id",$/m, text: `  "beispiel.create id",\n` }],
  },
  {
    file: "apps/web/src/routes.tsx",
    entries: [
      {
        before: /^ *\{ path: "\/ueber"/m,
        text: `{ path: "/beispiel", ...pageChunk(() => import("./features/beispiel/BeispielPage.tsx")) },\n`,
      },
    ],
  },
  {
    file: "apps/web/src/base/navigation.ts",
    entries: [
      {
        before: /^ *\{ to: "\/foerderstand"/m,
        text: `{ to: "/beispiel", label: "Beispiel", recht: "beispiel:lesen" },\n`,
      },
    ],
  },
  {
    file: "tests/architecture/layers.test.ts",
    entries: [{ before: /^ {2}"texte",$/m, text: `  "beispiel",\n` }],
  },
  {
    file: "tests/architecture/procedure-access.ts",
    entries: [
      {
        before: /^\} as const;\n/m,
        text: `  "beispiel.list": "beispiel:lesen",\n  "beispiel.create": "beispiel:pflegen",\n`,
      },
    ],
  },
  {
    file: "tests/architecture/commands.ts",
    entries: [
      {
        before: /^\n\/\*\* One mutation/m,
        text: `import { beispielCommands } from "./commands-beispiel.ts";\n`,
      },
      { before: /^ {2}"sitzung\.create": async/m, text: `  ...beispielCommands,\n` },
    ],
  },
  {
    file: "tests/architecture/grants.ts",
    entries: [{ before: /^ {4}protokoll: "select, insert",\n {4}outbox/m, text: `    beispiel: "select, insert",\n` }],
  },
  {
    file: "tests/support/isolation/wall.ts",
    entries: [{ before: /^ {2}nachricht: "gesendet_am",$/m, text: `  beispiel: "bezeichnung",\n` }],
  },
  {
    file: "tests/support/isolation/scene.ts",
    entries: [
      {
        before: /^ {4}await furnishFoerderung\(/m,
        text: `    await admin\`
      insert into kim.beispiel (tenant_id, id, bezeichnung, angelegt_am, angelegt_von)
        values (\${tenant}, \${randomUUID()}, 'Erstes', now(), 'Petra Probe')\`;\n`,
      },
    ],
  },
  {
    file: "tests/e2e/pages.spec.ts",
    entries: [{ before: /^ {4}"\/gibt-es-nicht"/m, text: `    "/beispiel",\n` }],
  },
];
