import {
  aussichten,
  deleteLandesverteilung,
  enqueue,
  getLandesverteilung,
  getLandesverteilungLocked,
  getLandesvorlage,
  listAnteilssummen,
  listLandesanteile,
  landesverteilungskopf,
  listLandesverteilungen,
  must,
  recordLandesanteile,
  recordLandesantwort,
  recordLandesverteilung,
  recordLandesverteilungInhalt,
  recordLandesvorlage,
  Stale,
  type BewilligungTx,
  type Landesverteilung,
  type MinisteriumTx,
} from "@kim/db";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import {
  decideLandesaenderung,
  decideLandesloeschung,
  decideLandesrueckgabe,
  decideLandesveroeffentlichung,
  decideLandesvorlage,
  ersterLandesentwurf,
  geltendeLandesverteilungen,
  LandesrueckgabeAnlage,
  landesstand,
  LandesverteilungAnlage,
  LandesverteilungId,
  LandesverteilungInhalt,
  landesvorschau,
} from "@kim/domain/landesverteilung";
import { hatRecht } from "@kim/domain/organisation";
import { landesanteileMitteilen } from "@kim/jobs";
import { z } from "zod";
import { accepted, once, procedure, Repeated, router } from "../../shell/trpc.ts";
import { loadSatz, loadVerteilungslagen, loadVorjahr } from "./verteilungslage.ts";
import { alsVorlage } from "./vorlage.ts";

const EineLandesverteilung = z.strictObject({ id: LandesverteilungId });
/** `id` names the step, made by the client; `landesverteilungId` what it happens to. */
const Schritt = z.strictObject({ id: z.uuid().toLowerCase(), landesverteilungId: LandesverteilungId });

const landesverteilungRouter = router({
  /** The authority's own with their drafts; the ministry finds what was published. */
  list: procedure.meta({ access: "land:lesen" }).query(({ ctx }) =>
    lesend(ctx, async (tx) => {
      const alle = await listLandesverteilungen(tx);
      const geltende = geltendeLandesverteilungen(alle);
      const summen = await listAnteilssummen(
        tx,
        alle.map(({ id }) => id),
      );
      return alle.map(({ inhalt: _, vorgaenge, ...zeile }) => ({
        ...zeile,
        stand: landesstand(vorgaenge),
        gilt: geltende.has(zeile.id),
        summe: summen.get(zeile.id) ?? null,
      }));
    }),
  ),

  /** With its acts; what stands to be decided, and what is published share by share. */
  get: procedure
    .meta({ access: "land:lesen" })
    .input(EineLandesverteilung)
    .query(({ ctx, input }) =>
      lesend(ctx, async (tx) => {
        const landesverteilung = await getLandesverteilung(tx, input.id);
        const stand = landesstand(landesverteilung.vorgaenge);
        const geltende = geltendeLandesverteilungen(await listLandesverteilungen(tx));
        return {
          ...landesverteilung,
          vorgaenge: landesverteilung.vorgaenge.map(({ vonId, ...vorgang }) => ({
            ...vorgang,
            vonMir: vonId === ctx.person.benutzerId,
          })),
          stand,
          gilt: geltende.has(input.id),
          vorlage: stand === "vorgelegt" && "bewilligung" in tx ? await getLandesvorlage(tx, input.id) : null,
          anteile: stand === "veroeffentlicht" ? await listLandesanteile(tx, input.id) : null,
        };
      }),
    ),

  /** What the page computes the preview from, as it is typed; the same that putting forward computes from. */
  lage: procedure
    .meta({ access: "land:verteilen" })
    .input(EineLandesverteilung)
    .query(async ({ ctx, input }) => {
      const landesverteilung = await ctx.asBewilligung((tx) => getLandesverteilung(tx, input.id));
      const vorjahr = await ctx.asState((tx) => loadVorjahr(tx, landesverteilung, ctx.now));
      return ctx.asBewilligung(async (tx) => ({
        stichtag: vorjahr.stichtag,
        empfaenger: await loadVerteilungslagen(tx, landesverteilung, vorjahr),
        ...(await loadSatz(tx, landesverteilung)),
      }));
    }),

  create: procedure
    .meta({ access: "land:verteilen" })
    .input(LandesverteilungAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung((tx) =>
          recordLandesverteilung(
            tx,
            { ...input, inhalt: ersterLandesentwurf(input.jahr) },
            { am: ctx.now, von: ctx.person.name },
          ),
        ),
      ),
    ),

  update: procedure
    .meta({ access: "land:verteilen" })
    .input(EineLandesverteilung.extend({ version: z.int(), inhalt: LandesverteilungInhalt }))
    .mutation(({ ctx, input: { id, version, inhalt } }) =>
      ctx.asBewilligung(async (tx) => {
        accepted(decideLandesaenderung((await getLandesverteilungLocked(tx, id)).vorgaenge));
        await recordLandesverteilungInhalt(tx, id, version, inhalt, { am: ctx.now, von: ctx.person.name });
        return { id, version: version + 1 };
      }),
    ),

  delete: procedure
    .meta({ access: "land:verteilen" })
    .input(EineLandesverteilung)
    .mutation(({ ctx, input: { id } }) =>
      ctx.asBewilligung(async (tx) => {
        accepted(decideLandesloeschung((await getLandesverteilungLocked(tx, id)).vorgaenge));
        await deleteLandesverteilung(tx, id);
        return { id };
      }),
    ),
});

const landesvorlageRouter = router({
  /** Freezes the shares of one scenario and puts them before a second person. */
  create: procedure
    .meta({ access: "land:verteilen" })
    .input(Schritt.extend({ version: z.int(), szenario: z.int().min(0) }))
    .mutation(({ ctx, input }) =>
      once(input.id, async () => {
        const [kopf] = await ctx.readBewilligung(landesverteilungskopf(input.landesverteilungId));
        const vorjahr = kopf && (await ctx.asState((tx) => loadVorjahr(tx, kopf, ctx.now)));
        await ctx.asBewilligung(async (tx) => {
          const landesverteilung = await forSchritt(tx, input);
          // What is put forward is what the person saw.
          if (landesverteilung.version !== input.version) throw new Stale("landesverteilung");
          const empfaenger = await loadVerteilungslagen(tx, landesverteilung, must(vorjahr, "landesverteilung"));
          const satz = await loadSatz(tx, landesverteilung);
          const szenario = landesverteilung.inhalt.szenarien[input.szenario];
          const vorschau = szenario && landesvorschau({ ...landesverteilung, ...szenario, ...satz, empfaenger });
          const { begruendung } = landesverteilung.inhalt;
          accepted(decideLandesvorlage(landesverteilung.vorgaenge, { begruendung, maengel: vorschau?.maengel }));
          const vorlage = alsVorlage(szenario, vorschau, { begruendung, satzAnnahme: satz.satzAnnahme });
          await recordLandesvorlage(tx, { ...input, vorlage }, autor(ctx), ctx.now);
        });
      }),
    ),
});

const landesrueckgabeRouter = router({
  /** Back to whoever drafts, with a reason; its author takes it back that way. */
  create: procedure
    .meta({ access: "land:verteilen" })
    .input(LandesrueckgabeAnlage)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          const landesverteilung = await forSchritt(tx, input);
          accepted(decideLandesrueckgabe(landesverteilung.vorgaenge));
          const { id, grund } = input;
          await recordLandesantwort(
            tx,
            landesverteilung,
            { id, schritt: "zurueckgegeben", grund },
            autor(ctx),
            ctx.now,
          );
        }),
      ),
    ),
});

const landesveroeffentlichungRouter = router({
  /** Four eyes: a second person publishes what was put forward; every recipient is written to. */
  create: procedure
    .meta({ access: "land:verteilen" })
    .input(Schritt)
    .mutation(({ ctx, input }) =>
      once(input.id, () =>
        ctx.asBewilligung(async (tx) => {
          const landesverteilung = await forSchritt(tx, input);
          accepted(decideLandesveroeffentlichung(landesverteilung.vorgaenge, ctx.person.benutzerId));
          const vorlage = await getLandesvorlage(tx, landesverteilung.id);
          const { id } = input;
          await recordLandesantwort(tx, landesverteilung, { id, schritt: "veroeffentlicht" }, autor(ctx), ctx.now);
          await recordLandesanteile(tx, landesverteilung, vorlage, ctx.now);
          await enqueue(tx, landesanteileMitteilen, { landesverteilungId: landesverteilung.id });
        }),
      ),
    ),
});

const landesanteilRouter = router({
  /** What is held out to the asking body from this year on, until a Bescheid grants it; nobody else's. */
  list: procedure.meta({ access: "foerderung:lesen" }).query(async ({ ctx }) => {
    const [eigene] = await ctx.read(aussichten(ctx.organisationId, jahrVon(heuteInBerlin(ctx.now))));
    return eigene;
  }),
});

/** Procedures of this feature, by the noun they create, read or delete. */
export const landesverteilungRouters = {
  landesverteilung: landesverteilungRouter,
  landesvorlage: landesvorlageRouter,
  landesrueckgabe: landesrueckgabeRouter,
  landesveroeffentlichung: landesveroeffentlichungRouter,
  landesanteil: landesanteilRouter,
};

type Leser = {
  person: { organisation: { rollen: Parameters<typeof hatRecht>[0] } };
  asBewilligung: <T>(work: (tx: BewilligungTx | MinisteriumTx) => Promise<T>) => Promise<T>;
  asMinisterium: <T>(work: (tx: BewilligungTx | MinisteriumTx) => Promise<T>) => Promise<T>;
};

/** Who distributes reads drafts as well, the ministry what was published. */
const lesend = <T>(ctx: Leser, work: (tx: BewilligungTx | MinisteriumTx) => Promise<T>): Promise<T> =>
  hatRecht(ctx.person.organisation.rollen, "land:verteilen") ? ctx.asBewilligung(work) : ctx.asMinisterium(work);

const autor = ({
  person,
}: {
  person: { benutzerId: Landesverteilung["vorgaenge"][number]["vonId"]; name: string };
}) => ({
  id: person.benutzerId,
  name: person.name,
});

async function forSchritt(
  tx: BewilligungTx,
  { id, landesverteilungId }: { id: string; landesverteilungId: LandesverteilungId },
): Promise<Landesverteilung> {
  const landesverteilung = await getLandesverteilungLocked(tx, landesverteilungId);
  if (landesverteilung.vorgaenge.some((vorgang) => vorgang.id === id)) throw new Repeated();
  return landesverteilung;
}
