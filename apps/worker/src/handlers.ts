import type { JobName } from "@kim/jobs";
import type { Handler } from "./handlers/handler.ts";
import { handleAusdruckSetzen } from "./handlers/ausdruck-setzen.ts";
import { handleFristenDurchsehen } from "./handlers/fristen-durchsehen.ts";
import { handleFristenErinnern } from "./handlers/fristen-erinnern.ts";
import { handleFristenMahnen } from "./handlers/fristen-mahnen.ts";
import { handleJahresergebnisBerechnen } from "./handlers/jahresergebnis-berechnen.ts";
import { handleJahreslaufAbschliessen } from "./handlers/jahreslauf-abschliessen.ts";
import { handleJahreslaufPlanmaessig } from "./handlers/jahreslauf-planmaessig.ts";
import { handleJahreslaufStarten } from "./handlers/jahreslauf-starten.ts";
import { handleLandesberichtSetzen } from "./handlers/landesbericht-setzen.ts";
import { handleLandesabfrageMitteilen } from "./handlers/landesabfrage-mitteilen.ts";
import { handleLandesanteileMitteilen } from "./handlers/landesanteile-mitteilen.ts";
import { handleMitteilungSetzen } from "./handlers/mitteilung-setzen.ts";
import { handleNachrichtSenden } from "./handlers/nachricht-senden.ts";
import { handleNachweiseAnlegen } from "./handlers/nachweise-anlegen.ts";
import { handleNachweisSetzen } from "./handlers/nachweis-setzen.ts";
import { handleRechnungsstandBerechnen } from "./handlers/rechnungsstand-berechnen.ts";
import { handleRechnungsstandNachziehen } from "./handlers/rechnungsstand-nachziehen.ts";
import { handleSchriftstueckSetzen } from "./handlers/schriftstueck-setzen.ts";
import { handleSchrittWiederholen } from "./handlers/schritt-wiederholen.ts";
import { handleVermerkSetzen } from "./handlers/vermerk-setzen.ts";
import { handleVertragErzeugen } from "./handlers/vertrag-erzeugen.ts";

/** Every job has a handler; a missing one does not compile. */
export const handlers = {
  "jahreslauf-starten": handleJahreslaufStarten,
  "jahresergebnis-berechnen": handleJahresergebnisBerechnen,
  "jahreslauf-abschliessen": handleJahreslaufAbschliessen,
  "jahreslauf-planmaessig": handleJahreslaufPlanmaessig,
  "schritt-wiederholen": handleSchrittWiederholen,
  "nachricht-senden": handleNachrichtSenden,
  "vertrag-erzeugen": handleVertragErzeugen,
  "rechnungsstand-berechnen": handleRechnungsstandBerechnen,
  "rechnungsstand-nachziehen": handleRechnungsstandNachziehen,
  "nachweise-anlegen": handleNachweiseAnlegen,
  "nachweis-setzen": handleNachweisSetzen,
  "vermerk-setzen": handleVermerkSetzen,
  "ausdruck-setzen": handleAusdruckSetzen,
  "entwurfspapier-setzen": handleAusdruckSetzen,
  "schriftstueck-setzen": handleSchriftstueckSetzen,
  "mitteilung-setzen": handleMitteilungSetzen,
  "fristen-durchsehen": handleFristenDurchsehen,
  "fristen-erinnern": handleFristenErinnern,
  "fristen-mahnen": handleFristenMahnen,
  "landesanteile-mitteilen": handleLandesanteileMitteilen,
  "landesbericht-setzen": handleLandesberichtSetzen,
  "landesabfrage-mitteilen": handleLandesabfrageMitteilen,
} satisfies { [N in JobName]: Handler<N> };
