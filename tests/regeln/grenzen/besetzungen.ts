import { eineFremdfoerderung } from "../../support/foerderung/ausgaben.ts";
import { eineBesetzung, hatStelle } from "../../support/welt/stellen.ts";
import { aKreis } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

type Angaben = NonNullable<Parameters<typeof eineBesetzung>[1]>;

const besetzt =
  (angaben: Angaben, stelle: Parameters<typeof hatStelle>[1] = {}) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    const { id } = await kreis.api.besetzung.create.mutate(eineBesetzung(await hatStelle(kreis, stelle), angaben));
    return { kreis, besetzungId: id };
  };

const daneben = (anteilHundertstel: number) => async (welt: Welt) => {
  const { kreis, besetzungId } = await besetzt({ vzaeHundertstel: 60 })(welt);
  await kreis.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId, { anteilHundertstel }));
};

const befunde = (angaben: Angaben) => async (welt: Welt) => {
  const { kreis } = await besetzt(angaben)(welt);
  return (await kreis.api.foerderstand.get.query({ jahr: 2026 })).befunde;
};

const koordination = { funktion: "koordination" } as const;

export const besetzungen: readonly Grenze[] = [
  {
    regel: "R14",
    grenze: "Neben 0,60 VZÄ aus KIM zahlt ein anderes Programm 0,40 VZÄ derselben Person, nicht 0,41.",
    art: "ablehnung",
    diesseits: daneben(40),
    jenseits: daneben(41),
  },
  {
    regel: "R16",
    grenze: "Eine Stelle besetzt jede andere Qualifikation, nicht eine Lehrkraft des KI.",
    art: "ablehnung",
    diesseits: besetzt({ qualifikation: "andere" }),
    jenseits: besetzt({ qualifikation: "lehrkraft_ki" }),
  },
  {
    regel: "R18",
    grenze: "Eine Koordinationsstelle wird mit Abschluss besetzt, nicht ohne.",
    art: "ablehnung",
    diesseits: besetzt({ abschluss: "bachelor" }, koordination),
    jenseits: besetzt({ abschluss: null }, koordination),
  },
  {
    regel: "R18",
    grenze: "Was gleichwertig ist, wird mit 20 Zeichen begründet, nicht mit 19.",
    art: "ablehnung",
    diesseits: besetzt({ abschluss: "gleichwertig", gleichwertigWeil: "Zwanzig.Zeichen.lang" }, koordination),
    jenseits: besetzt({ abschluss: "gleichwertig", gleichwertigWeil: "Neunzehn.Zeichen.la" }, koordination),
  },
  {
    regel: "R18",
    grenze: "Im Case Management fällt eine vergleichbare Qualifikation nicht auf, eine der Verwaltung schon.",
    art: "hinweis",
    diesseits: befunde({ qualifikation: "vergleichbar" }),
    jenseits: befunde({ qualifikation: "verwaltung" }),
  },
];
