import { randomUUID } from "node:crypto";
import { einAngebot, hatStelle } from "../../support/welt/stellen.ts";
import { hatMerkmale } from "../../support/foerderung/register.ts";
import { aKreis, eineKommune } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Merkmale = NonNullable<Parameters<typeof hatMerkmale>[2]>["arten"];

const beantragt =
  ({ arten, verzichtGrund = null }: { arten?: NonNullable<Merkmale>; verzichtGrund?: string | null } = {}) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const kommune = await eineKommune(server, kreis);
    await hatMerkmale(server, kommune.id, arten ? { arten } : {});
    const zusatzstelle = { id: randomUUID(), kommuneId: kommune.id, beginn: "2026-01-01", verzichtGrund };
    await kreis.api.zusatzstelle.create.mutate(zusatzstelle);
    return { kreis, kommune, zusatzstelleId: zusatzstelle.id };
  };

const weitergegeben = (bewilligt: boolean) => async (welt: Welt) => {
  const { kreis, kommune, zusatzstelleId } = await beantragt()(welt);
  if (bewilligt)
    await welt.behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId: kreis.id, zusatzstelleId });
  const stelleId = await hatStelle(kreis, { funktion: "koordination" });
  const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, kommune));
  return { kreis, kommune, stelleId, weiterleitungId };
};

const beantwortet = (angenommen: boolean) => async (welt: Welt) => {
  const { kreis, kommune, stelleId, weiterleitungId } = await weitergegeben(true)(welt);
  const antwort = angenommen
    ? ({ angenommen } as const)
    : ({ angenommen, grund: "Kein eigener Bedarf in diesem Jahr." } as const);
  await kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort });
  return (await kreis.api.stelle.get.query({ id: stelleId })).hinweise;
};

export const zusatzstellen: readonly Grenze[] = [
  {
    regel: "R6",
    grenze: "Eine Zusatzstelle gibt es mit Ausländerbehörde, Jugendamt und Integrationsrat, nicht mit zweien davon.",
    art: "ablehnung",
    diesseits: beantragt({ arten: ["auslaenderbehoerde", "jugendamt", "integrationsrat"] }),
    jenseits: beantragt({ arten: ["auslaenderbehoerde", "jugendamt"] }),
  },
  {
    regel: "R7",
    grenze: "Der Verzicht einer Kommune wird mit 10 Zeichen begründet, nicht mit 9.",
    art: "ablehnung",
    diesseits: beantragt({ verzichtGrund: "Verzichtet" }),
    jenseits: beantragt({ verzichtGrund: "Verzichte" }),
  },
  {
    regel: "R7",
    grenze:
      "Lehnt die Kommune eine Koordinationsstelle ab, bleibt sie beim Kreis, und er liest es; nimmt sie an, nicht.",
    art: "hinweis",
    diesseits: beantwortet(true),
    jenseits: beantwortet(false),
  },
  {
    regel: "R80b",
    grenze: "Koordination geht an eine Kommune mit bewilligter Zusatzstelle, nicht an eine mit nur beantragter.",
    art: "ablehnung",
    diesseits: weitergegeben(true),
    jenseits: weitergegeben(false),
  },
];
