import {
  listEigeneStellen, listGehalteneStellen, listJahreslaeufe, listKettenbesetzung, listLandBausteine, listLandNachweise, listSchritte,
  listWeiterleitungen, findJahresergebnis, listZuwendungsempfaenger, type StateTx, type TenantTx,
} from "@kim/db";
import {
  hatRecht, heuteInBerlin, istZuwendungsempfaenger, naechsteSchritte, weiterleitungsstand, type Lage,
  type OrganisationArt, type PlainDate,
} from "@kim/domain";
import { stelleZeilen } from "../../views/stelle-view.ts";
import { procedure, router } from "../../trpc.ts";

export const startseiteRouter = router({
  /** What this person's organisation should do next, and the counts it follows from: null to who may read nothing of it. */
  get: procedure.meta({ access: "angemeldet" }).query(async ({ ctx }) => {
    const heute = heuteInBerlin(ctx.now);
    const { art, rollen } = ctx.person.organisation;
    if (!hatRecht(rollen, "stelle:lesen") && !hatRecht(rollen, "land:lesen")) return { lage: null, schritte: [] };
    const lage = art === "bezirksregierung" || art === "ministerium"
      ? await ctx.asState((tx) => landLage(tx, art, heute))
      : await ctx.asTenant((tx) => tenantLage(tx, art, heute));
    return { lage, schritte: naechsteSchritte(lage).filter(({ recht }) => hatRecht(rollen, recht)) };
  }),
});

// The year whose proof is due: the one before the running one.
const nachweisjahr = (heute: PlainDate) => Number(heute.slice(0, 4)) - 1;

async function tenantLage(tx: TenantTx, art: OrganisationArt, heute: PlainDate): Promise<Lage> {
  const umfelder = istZuwendungsempfaenger(art) ? await listEigeneStellen(tx) : await listGehalteneStellen(tx);
  const kette = istZuwendungsempfaenger(art) ? await listKettenbesetzung(tx) : [];
  const zeilen = umfelder.flatMap((umfeld) => stelleZeilen(umfeld, tx.tenantId, heute, kette)).filter((zeile) => zeile.stand.status !== "beendet");
  const vakanteStellen = zeilen.filter((zeile) => zeile.stand.status === "vakant").length;
  const weiterleitungen = (await listWeiterleitungen(tx)).map((w) => ({ ...w, stand: weiterleitungsstand(w) }));
  const offeneAngebote = weiterleitungen.filter((w) => w.stand === "angeboten").length;
  if (!istZuwendungsempfaenger(art)) {
    const nachweise = weiterleitungen
      .filter((w) => w.stand === "angenommen" && w.nachweisFaelligAm >= heute)
      .map((w) => w.nachweisFaelligAm)
      .sort();
    return {
      sicht: "weiterleitungsempfaenger",
      heute,
      offeneAngebote,
      gehalteneStellen: zeilen.length,
      vakanteStellen,
      naechsterNachweisAm: nachweise[0] ?? null,
    };
  }
  const jahr = nachweisjahr(heute);
  const abgelehnteAngebote = weiterleitungen.filter((w) => w.stand === "abgelehnt").length;
  return {
    sicht: "zuwendungsempfaenger",
    jahr,
    stellen: zeilen.length,
    vakanteStellen,
    offeneAngebote,
    abgelehnteAngebote,
    jahresergebnis: await ergebnisstand(tx, jahr),
  };
}

async function ergebnisstand(tx: TenantTx, jahr: number): Promise<Extract<Lage, { sicht: "zuwendungsempfaenger" }>["jahresergebnis"]> {
  const lauf = (await listJahreslaeufe(tx)).find((l) => l.jahr === jahr);
  if (lauf && !lauf.beendetAm) return "in-arbeit";
  const schritte = lauf ? await listSchritte(tx, lauf.id) : [];
  if (schritte.some((s) => s.status === "fehlgeschlagen")) return "fehlgeschlagen";
  return (await findJahresergebnis(tx, jahr)) ? "fertig" : "fehlt";
}

async function landLage(tx: StateTx, art: "bezirksregierung" | "ministerium", heute: PlainDate): Promise<Lage> {
  const jahr = nachweisjahr(heute);
  const empfaenger = (await listZuwendungsempfaenger(tx)).length;
  const nachweise = await listLandNachweise(tx, jahr);
  const mit = (status: string) => nachweise.filter((n) => n.status === status).length;
  if (art === "bezirksregierung") {
    return {
      sicht: "bewilligungsbehoerde",
      jahr,
      empfaenger,
      fertigeErgebnisse: mit("fertig"),
      fehlgeschlageneErgebnisse: mit("fehlgeschlagen"),
    };
  }
  const vakant = (await listLandBausteine(tx, Number(heute.slice(0, 4)), heute)).filter((b) => b.besetztHundertstel < b.stellenHundertstel);
  return {
    sicht: art,
    jahr,
    empfaenger,
    fertigeErgebnisse: mit("fertig"),
    empfaengerMitVakanzen: new Set(vakant.map((b) => b.organisationId)).size,
  };
}
