import type { Baustein } from "@kim/domain/stelle";
import type { Antragspositionen } from "@kim/domain/antrag";

type Position = { name: keyof Antragspositionen; label: string; unit: "VZÄ" | "€" };

const stellen: Record<1 | 2, readonly Position[]> = {
  1: [
    { name: "koordinationHundertstel", label: "Koordination", unit: "VZÄ" },
    { name: "assistenzHundertstel", label: "Verwaltungsassistenz", unit: "VZÄ" },
  ],
  2: [{ name: "caseManagementHundertstel", label: "Case Management", unit: "VZÄ" }],
};
const betraege: Record<1 | 2, readonly Position[]> = {
  1: [
    { name: "personalCent", label: "Personalausgaben", unit: "€" },
    { name: "arbeitsplaetzeCent", label: "Arbeitsplätze", unit: "€" },
    { name: "massnahmenCent", label: "Maßnahmen", unit: "€" },
  ],
  2: [{ name: "personalCent", label: "Personalausgaben", unit: "€" }],
};

/** What can be applied for in this Baustein, posts first. */
export const positionenDes = (baustein: Baustein): readonly Position[] => {
  const b = baustein === 1 ? 1 : 2;
  return [...stellen[b], ...betraege[b]];
};
