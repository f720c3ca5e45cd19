import { zustaendigeRollen } from "@kim/domain/fristenliste";
import { rollenNamen, type OrganisationArt, type Recht } from "@kim/domain/organisation";

/** "Koordination, Finanzen": those who are reminded first. */
export const zustaendige = (rechte: readonly Recht[], art: OrganisationArt): string =>
  zustaendigeRollen(rechte, art)
    .map((rolle) => rollenNamen[rolle])
    .join(", ");
