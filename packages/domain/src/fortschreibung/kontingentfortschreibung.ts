import { vorschlagBetraege } from "../bescheid/bescheid-vorschlag.ts";
import type { Cent, Hundertstel } from "../grundlagen/geld.ts";
import type { AntragId, BescheidId, OrganisationId } from "../grundlagen/ids.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Baustein } from "../stelle/stelle.ts";

type Umfang = { vzaeHundertstel: Hundertstel; summeCent: Cent };

/** What one recipient is granted in a Baustein in both years, and what it applied for. */
export type Bewilligungsstand = {
  organisationId: OrganisationId;
  name: string;
  kreisName: string | null;
  baustein: Baustein;
  alt: Umfang;
  neu: (Umfang & { id: BescheidId }) | null;
  antrag: (Umfang & { id: AntragId }) | null;
};

/** How the Kontingent of the next year comes about; it is part of its Bescheid and of nothing else. */
export type Kontingentzeile = Omit<Bewilligungsstand, "neu" | "antrag"> &
  (
    | { stand: "erlassen"; neu: Umfang; bescheidId: BescheidId }
    | { stand: "beantragt"; neu: Umfang; antragId: AntragId }
    | { stand: "vorschlag"; neu: Umfang }
    | { stand: "ohne-konditionen" }
  );

/**
 * Whoever is granted something this year: the Bescheid that is there, what was applied for, or the same posts at the
 * rates of the new year. A Bescheid that grants nothing is not carried on.
 */
export const schreibeKontingenteFort = (
  jahr: number,
  konditionen: Foerderkonditionen | null,
  staende: readonly Bewilligungsstand[],
): Kontingentzeile[] =>
  staende
    .filter(({ alt }) => alt.vzaeHundertstel > 0)
    .map(({ neu, antrag, ...kopf }): Kontingentzeile => {
      if (neu) return { ...kopf, stand: "erlassen", neu: umfang(neu), bescheidId: neu.id };
      if (antrag) return { ...kopf, stand: "beantragt", neu: umfang(antrag), antragId: antrag.id };
      if (!konditionen) return { ...kopf, stand: "ohne-konditionen" };
      const { baustein } = kopf;
      const { vzaeHundertstel } = kopf.alt;
      const zeitraum = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
      const betraege = vorschlagBetraege({ konditionen, baustein, vzaeHundertstel, ...zeitraum });
      const summeCent = betraege.personalCent + betraege.arbeitsplaetzeCent + betraege.massnahmenCent;
      return { ...kopf, stand: "vorschlag", neu: { vzaeHundertstel, summeCent } };
    });

const umfang = ({ vzaeHundertstel, summeCent }: Umfang): Umfang => ({ vzaeHundertstel, summeCent });
