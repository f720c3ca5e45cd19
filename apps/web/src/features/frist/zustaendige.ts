import { zustaendigeRollen } from "@kim/domain/fristenliste";
import { rollenNamen, type Recht } from "@kim/domain/organisation";

/** "Koordination, Finanzen": those who are reminded first. */
export const zustaendige = (rechte: readonly Recht[]): string =>
  zustaendigeRollen(rechte)
    .map((rolle) => rollenNamen[rolle])
    .join(", ");
