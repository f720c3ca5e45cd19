import {
  asBewilligung,
  asMinisterium,
  asState,
  getLandesverteilung,
  listLandesanteile,
  Missing,
  type Anteilszeile,
  type Db,
  type Landesverteilung,
} from "@kim/db";
import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import {
  landesstand,
  LandesverteilungId,
  landesvorschau,
  verteilgegenstandNamen,
  type Landesvorschau,
  type Vorschauzeile,
} from "@kim/domain/landesverteilung";
import { hatRecht } from "@kim/domain/organisation";
import { sheet } from "@kim/xlsx";
import type { FastifyInstance } from "fastify";
import { sendTabelle } from "../../shell/dateizugang.ts";
import type { Deps } from "../../shell/trpc.ts";
import { loadSatz, loadVerteilungslagen, loadVorjahr } from "./verteilungslage.ts";

type Blatt = ReturnType<typeof vorschaublatt> | ReturnType<typeof anteilsblatt>;
type Leser = { db: Db; organisationId: OrganisationId; benutzerId: BenutzerId; now: Date };

/**
 * A Landesverteilung as a workbook, bound to the session: of a draft a sheet for each scenario against the year before,
 * of a published one what is held out. The ministry finds published ones alone.
 */
export function registerLandesverteilungDatei(app: FastifyInstance, { db, sessions, clock }: Deps) {
  app.get<{ Params: { datei: string } }>("/dateien/landesverteilung/:datei", async (request, reply) => {
    const now = clock();
    const found = await sessions.find(request.headers.cookie, now);
    if (!found) return reply.code(401).type("text/plain; charset=utf-8").send("Bitte melden Sie sich an.");
    const { benutzerId, organisation } = found.person;
    const id = LandesverteilungId.safeParse(/^(.+)\.xlsx$/.exec(request.params.datei)?.[1]).data;
    const leser = { db, benutzerId, organisationId: organisation.organisationId, now };
    const blaetter =
      id && hatRecht(organisation.rollen, "land:lesen") ? await lies(leser, organisation, id) : undefined;
    if (!blaetter) return reply.code(404).type("text/plain; charset=utf-8").send("Diese Datei gibt es nicht.");
    return sendTabelle(reply, `landesverteilung-${blaetter.jahr}`, blaetter.blaetter);
  });
}

async function lies(
  leser: Leser,
  { rollen }: { rollen: Parameters<typeof hatRecht>[0] },
  id: LandesverteilungId,
): Promise<{ jahr: number; blaetter: Blatt[] } | undefined> {
  const { db, organisationId, benutzerId } = leser;
  const lesend = hatRecht(rollen, "land:verteilen") ? asBewilligung : asMinisterium;
  try {
    const gelesen = await lesend(db, organisationId, benutzerId, async (tx) => {
      const landesverteilung = await getLandesverteilung(tx, id);
      const anteile =
        landesstand(landesverteilung.vorgaenge) === "veroeffentlicht" && (await listLandesanteile(tx, id));
      return { landesverteilung, anteile };
    });
    const { landesverteilung, anteile } = gelesen;
    const blaetter = anteile
      ? [anteilsblatt(landesverteilung, anteile)]
      : await entwurfsblaetter(leser, landesverteilung);
    return { jahr: landesverteilung.jahr, blaetter };
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

async function entwurfsblaetter(
  { db, organisationId, benutzerId, now }: Leser,
  landesverteilung: Landesverteilung,
): Promise<Blatt[]> {
  const vorjahr = await asState(db, benutzerId, (tx) => loadVorjahr(tx, landesverteilung, now));
  const { empfaenger, satz } = await asBewilligung(db, organisationId, benutzerId, async (tx) => ({
    empfaenger: await loadVerteilungslagen(tx, landesverteilung, vorjahr),
    satz: await loadSatz(tx, landesverteilung),
  }));
  return landesverteilung.inhalt.szenarien.map(({ name, schluessel }, i) =>
    vorschaublatt(
      landesverteilung,
      // Two sheets must not share a name.
      `${i + 1} ${name}`,
      landesvorschau({ gegenstand: landesverteilung.gegenstand, schluessel, empfaenger, ...satz }),
    ),
  );
}

function vorschaublatt({ jahr, gegenstand }: Landesverteilung, name: string, { zeilen, summe }: Landesvorschau) {
  const gesamt: Vorschauzeile = {
    ...summe,
    organisationId: zeilen[0]?.organisationId as OrganisationId,
    name: "Summe",
    kreisName: null,
  };
  return sheet<Vorschauzeile>({
    name,
    rows: zeilen.length > 0 ? [...zeilen, gesamt] : [],
    bold: (zeile) => zeile === gesamt,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (z) => z.name },
      { title: "Kreis", width: 24, kind: "text", value: (z) => z.kreisName },
      { title: "Gegenstand", width: 40, kind: "text", value: () => verteilgegenstandNamen[gegenstand] },
      { title: `VZÄ ${jahr - 1} bewilligt`, width: 16, kind: "hundredths", value: (z) => z.vorjahrHundertstel },
      { title: `VZÄ ${jahr} Vorschlag`, width: 16, kind: "hundredths", value: (z) => z.hundertstel },
      { title: "Unterschied VZÄ", width: 16, kind: "hundredths", value: (z) => z.differenzHundertstel },
      { title: "Betrag zum Satz EUR", width: 18, kind: "euro", value: (z) => z.cent },
      { title: "VZÄ besetzt", width: 14, kind: "hundredths", value: (z) => z.besetztHundertstel },
      { title: "Gestrichene Vakanz VZÄ", width: 18, kind: "hundredths", value: (z) => z.gestricheneVakanzHundertstel },
      { title: "Besetzt über dem Anteil VZÄ", width: 20, kind: "hundredths", value: (z) => z.ueberHundertstel },
      { title: "Darauf entfallende Förderung EUR", width: 22, kind: "euro", value: (z) => z.ueberCent },
      { title: `Förderfähig ${jahr - 1} EUR`, width: 18, kind: "euro", value: (z) => z.foerderfaehigCent },
      { title: `Mehrkosten ${jahr - 1} EUR`, width: 18, kind: "euro", value: (z) => z.mehrkostenCent },
    ],
  });
}

const anteilsblatt = ({ jahr, gegenstand }: Landesverteilung, anteile: readonly Anteilszeile[]) =>
  sheet<Anteilszeile>({
    name: `In Aussicht gestellt ${jahr}`,
    rows: anteile,
    columns: [
      { title: "Empfänger", width: 34, kind: "text", value: (z) => z.name },
      { title: "Gegenstand", width: 40, kind: "text", value: () => verteilgegenstandNamen[gegenstand] },
      { title: `VZÄ ${jahr - 1} bewilligt`, width: 16, kind: "hundredths", value: (z) => z.vorjahrHundertstel },
      { title: `VZÄ ${jahr} in Aussicht`, width: 16, kind: "hundredths", value: (z) => z.hundertstel },
      { title: "Betrag zum Satz EUR", width: 18, kind: "euro", value: (z) => z.cent },
    ],
  });
