import type { BesetzungVorlage } from "../grundstock/besetzungen.ts";
import type { OrganisationZeile } from "../grundstock/organisationen.ts";
import type { StelleVorlage, Szenario } from "../grundstock/szenario.ts";
import type { WeiterleitungVorlage } from "../grundstock/vertraege.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { kommunenVon, samen, traegerVon } from "./empfaenger.ts";
import { kontingenteAus } from "./kontingente.ts";
import { laufbahn, type Qualifikationen } from "./laufbahn.ts";
import { stellenplan, type Planstelle } from "./stellenplan.ts";
import { tageSpaeter } from "./stichtag.ts";
import { mitWeitergabe, vertrag, vertragsfolge } from "./vertragsplan.ts";
import { beendet, geaendert, umgezogen, zurueckgegeben } from "./vorfaelle.ts";

/** One recipient from 2021 to the day: posts, people, contracts over levels; always the same for the same AGS. */
export function mandant(organisation: OrganisationZeile, stichtag: string): Szenario {
  const schluessel = organisation.ags ?? "";
  const z = zufall(samen("mandant", schluessel));
  const plan = stellenplan(organisation, z);
  const vergabe = vergeben(organisation, plan, stichtag, z);
  const stellen = plan.map((stelle) => vergabe.get(stelle) ?? besetzt(stelle, stichtag, z));
  return { schluessel, stellen, kontingente: kontingenteAus(plan, stichtag), angaben: [] };
}

/** Which posts of the case management are with others, and what happened to them there. */
function vergeben(
  organisation: OrganisationZeile,
  plan: readonly Planstelle[],
  stichtag: string,
  z: Zufall,
): Map<Planstelle, StelleVorlage> {
  const faelle = plan.filter(({ funktion }) => funktion === "case_management");
  const traeger = traegerVon(organisation);
  const kommunen = kommunenVon(organisation).slice(0, 8);
  const beiTraegern = Math.floor(faelle.length / (kommunen.length > 0 ? 4 : 3));
  const beiKommunen = kommunen.length > 0 ? Math.floor(faelle.length / 3) : 0;
  const neu = new Map<Planstelle, StelleVorlage>();
  const mit = (stelle: Planstelle | undefined, weiterleitungen: WeiterleitungVorlage[]) => {
    if (stelle) neu.set(stelle, { ...stelle, weiterleitungen });
  };
  for (const [i, stelle] of faelle.toReversed().slice(0, beiTraegern).entries()) {
    const an = traeger[i % traeger.length] ?? "";
    const folge = vertragsfolge({ an, art: "traeger", stelle, stichtag, z });
    mit(stelle, vorgefallen(folge, i, { anderer: traeger[(i + 1) % traeger.length] ?? an, stichtag, z }));
  }
  for (const [i, stelle] of faelle.slice(1, 1 + beiKommunen).entries()) {
    const folge = vertragsfolge({ an: kommunen[i % kommunen.length] ?? "", art: "kommune", stelle, stichtag, z });
    const [nachbar, dritter] = [
      kommunen[i + beiKommunen] ?? kommunen.at(-1) ?? "",
      z.wahr(0.4) ? traeger[0] : undefined,
    ];
    mit(
      stelle,
      i === 0 && nachbar !== folge[0]?.an
        ? mitWeitergabe(folge, { nachbar, traeger: dritter, stichtag, z })
        : vorgefallen(folge, i + 1, { anderer: nachbar, stichtag, z }),
    );
  }
  const eigene = faelle.filter((stelle) => !neu.has(stelle));
  const an = kommunen[3] ?? traeger[0] ?? "";
  const art = kommunen.length > 0 ? ("kommune" as const) : ("traeger" as const);
  for (const [i, stelle] of eigene.slice(0, 2).entries()) {
    const angebot = vertrag({ an, art, stelle, stichtag, z }, "2023-01-01", "2024-12-31", `2022-11-${z.ganz(10, 28)}`);
    const { besetzt: _, antwort: __, ...offen } = angebot;
    if (z.wahr(0.5))
      neu.set(stelle, { ...besetzt(stelle, stichtag, z), weiterleitungen: [{ ...offen, ...erledigt[i] }] });
  }
  const frei = eigene[2];
  if (frei && z.wahr(0.6)) neu.set(frei, angeboten(frei, { an, art, stichtag, z }));
  return neu;
}

const erledigt: readonly Partial<WeiterleitungVorlage>[] = [
  {
    antwort: { angenommen: false, grund: "Für diese Stelle fehlt uns der Raum; wir bitten, später wieder zu fragen." },
  },
  {
    zurueckgezogen: { am: "2022-12-05", grund: "Die Stelle wird zunächst im Integrationszentrum selbst gebraucht." },
  },
];

/** What happens to a chain of contracts, by its place: most just run. */
function vorgefallen(
  folge: WeiterleitungVorlage[],
  i: number,
  { anderer, stichtag, z }: { anderer: string; stichtag: string; z: Zufall },
): WeiterleitungVorlage[] {
  const tag = tageSpaeter(stichtag, -z.ganz(60, 400));
  if (tag <= "2025-03-01" || folge.at(-1)?.beginn !== "2025-01-01" || z.wahr(0.35)) return folge;
  if (i % 5 === 1) return zurueckgegeben(folge, tag);
  if (i % 5 === 2) return geaendert(folge, "2026-07-01", "2026-05-18", true);
  if (i % 5 === 3 && anderer !== folge[0]?.an) return umgezogen(folge, tag, anderer);
  if (i % 5 === 4) return beendet(folge, tag);
  return i === 0 ? geaendert(folge, "2026-12-01", tageSpaeter(stichtag, -z.ganz(4, 16)), false) : folge;
}

/** A post whose last own person left, and which is on offer now. */
function angeboten(
  stelle: Planstelle,
  { an, art, stichtag, z }: { an: string; art: "kommune" | "traeger"; stichtag: string; z: Zufall },
): StelleVorlage {
  const beginn = "2026-12-01";
  const angebot = vertrag(
    { an, art, stelle, stichtag, z },
    beginn,
    "2027-12-31",
    tageSpaeter(stichtag, -z.ganz(3, 20)),
  );
  const { besetzt: _, antwort: __, ...offen } = angebot;
  return {
    ...stelle,
    besetzt: personen(stelle, tageSpaeter(stichtag, -z.ganz(30, 180)), stichtag, z),
    weiterleitungen: [offen],
  };
}

function besetzt(stelle: Planstelle, stichtag: string, z: Zufall): StelleVorlage {
  const bis = z.wahr(0.08) ? tageSpaeter(stichtag, -z.ganz(20, 200)) : undefined;
  return { ...stelle, besetzt: personen(stelle, bis, stichtag, z) };
}

const qualifikationen = {
  koordination: ["vergleichbar", "soziale_arbeit"],
  assistenz: ["verwaltung"],
  case_management: ["soziale_arbeit", "soziale_arbeit", "vergleichbar"],
  auslaenderbehoerde: ["verwaltung"],
  einbuergerungsbehoerde: ["verwaltung"],
} as const satisfies Record<Planstelle["funktion"], Qualifikationen>;

const personen = (
  { beginn, vzaeHundertstel, funktion }: Planstelle,
  bis: string | undefined,
  stichtag: string,
  z: Zufall,
): BesetzungVorlage[] =>
  laufbahn(z, { von: beginn, bis, vzaeHundertstel, qualifikationen: qualifikationen[funktion] }, stichtag);
