import { anstehendes, fortschreibungBegonnen } from "@kim/domain/fortschreibung";
import { addDays, heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { hatRecht, istZuwendungsempfaenger } from "@kim/domain/organisation";
import {
  abstandsbefundeAus,
  abstandslesung,
  nichtFortgeschriebene,
  offeneNachweise,
  unzustellbareAnschriften,
} from "@kim/db";
import {
  naechsteSchritte,
  schritteZuNachweisen,
  schritteZumFristabstand,
  schritteZurFortschreibung,
  schritteZurZeichnung,
  schritteZurZustellung,
  zustellungTage,
} from "@kim/domain/start";
import { procedure, router } from "../../shell/trpc.ts";
import { lueckenlesung, lueckenVon } from "./startluecken.ts";
import { loadRueckforderungsschritte } from "./startrueckforderungen.ts";
import { loadErgebnissummen, loadMinisteriumszahlen, schreibtisch, schreibtischFuer } from "./startzahlen-land.ts";
import {
  type Gezaehlt,
  weiterleitungsempfaengerlesung,
  weiterleitungsempfaengerzahlen,
  withOhneVerwaltung,
  zuwendungsempfaengerlesung,
  zuwendungsempfaengerzahlen,
} from "./startzahlen-tenant.ts";

export const startseiteRouter = router({
  /**
   * What this person's organisation should do next, and the counts it follows from: null to who may read nothing of it.
   */
  get: procedure.meta({ access: "angemeldet" }).query(async ({ ctx }) => {
    const { art, rollen } = ctx.person.organisation;
    const leser = { leserId: ctx.organisationId, art, heute: heuteInBerlin(ctx.now) };
    const loadNachweise = async () => {
      if (!hatRecht(rollen, "nachweis:lesen")) return [];
      const [nachweise] =
        art === "bezirksregierung" ? await ctx.readBewilligung(offeneNachweise()) : await ctx.read(offeneNachweise());
      return schritteZuNachweisen(nachweise, {
        benutzerId: ctx.person.benutzerId,
        organisationId: ctx.organisationId,
        rollen,
        heute: leser.heute,
      });
    };
    const loadZustellung = async () => {
      if (!hatRecht(rollen, "person:verwalten")) return [];
      const [anschriften] = await ctx.read(
        unzustellbareAnschriften(ctx.organisationId, addDays(leser.heute, -zustellungTage)),
      );
      return schritteZurZustellung(anschriften, rollen);
    };
    const loadFristabstand = async () => {
      if (art === "bezirksregierung" || art === "ministerium" || !hatRecht(rollen, "nachweis:pruefen")) return [];
      const gelesen = await ctx.read(...abstandslesung(ctx.organisationId, leser.heute));
      return schritteZumFristabstand(abstandsbefundeAus(leser, gelesen), rollen);
    };
    /** What does not follow from the counts. */
    const loadWeitere = async (luecken: Parameters<typeof schritteZurZeichnung>[0]) => [
      ...(
        await Promise.all([loadZustellung(), loadNachweise(), loadRueckforderungsschritte(ctx), loadFristabstand()])
      ).flat(),
      ...schritteZurZeichnung(luecken, rollen),
    ];
    if (!hatRecht(rollen, "stelle:lesen") && !hatRecht(rollen, "land:lesen")) {
      const luecken = lueckenVon(leser, await ctx.read(...lueckenlesung(leser)));
      return { zahlen: null, schritte: await loadWeitere(luecken) };
    }
    const loadFortschreibung = async ({ stellen, vertraege }: Gezaehlt["laufendes"]) => {
      const jahr = jahrVon(leser.heute);
      if (!fortschreibungBegonnen(leser.heute)) return [];
      const [abgelehnte] = await ctx.read(nichtFortgeschriebene(ctx.organisationId, jahr + 1));
      const offen = anstehendes({ leserId: ctx.organisationId, jahr, stellen, vertraege, abgelehnte });
      return schritteZurFortschreibung(offen, jahr, rollen);
    };
    const loadEigene = async () => {
      const { luecken, laufendes, ...gezaehlt } = istZuwendungsempfaenger(art)
        ? zuwendungsempfaengerzahlen(leser, await ctx.read(...zuwendungsempfaengerlesung(leser)))
        : weiterleitungsempfaengerzahlen(leser, await ctx.read(...weiterleitungsempfaengerlesung(leser)));
      const [zahlen, fortschreibung] = await Promise.all([
        withOhneVerwaltung(ctx.deps.authDb, gezaehlt),
        loadFortschreibung(laufendes),
      ]);
      return { zahlen, luecken, fortschreibung };
    };
    const { zahlen, luecken, fortschreibung } =
      art === "ministerium"
        ? {
            zahlen: await ctx.asState((tx) => loadMinisteriumszahlen(tx, leser.heute)),
            luecken: [],
            fortschreibung: [],
          }
        : art === "bezirksregierung"
          ? {
              zahlen: {
                sicht: "bewilligungsbehoerde" as const,
                ...(await ctx.asState((tx) => loadErgebnissummen(tx, leser.heute))),
                ...schreibtisch(await ctx.readBewilligung(...schreibtischFuer(ctx.organisationId))),
              },
              luecken: [],
              fortschreibung: [],
            }
          : await loadEigene();
    // Counts of posts are for everybody who works with them; money is for who may read it.
    if (
      (zahlen.sicht === "zuwendungsempfaenger" || zahlen.sicht === "weiterleitungsempfaenger") &&
      !hatRecht(rollen, "foerderung:lesen")
    )
      zahlen.geld = null;
    const schritte = naechsteSchritte(zahlen, [...(await loadWeitere(luecken)), ...fortschreibung]);
    return { zahlen, schritte: schritte.filter(({ recht }) => hatRecht(rollen, recht)) };
  }),
});
