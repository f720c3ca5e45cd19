import { funktionNamen } from "@kim/domain/stelle";
import type { PlanFunktion, PlanHalter } from "@kim/domain/foerderplan";

export const planFunktionNamen = {
  ...funktionNamen,
  auslaender_und_einbuergerungsbehoerde: "Ausländer- und Einbürgerungsbehörde",
} as const satisfies Record<PlanFunktion, string>;

export const planHalterNamen = {
  kommune: "bei der Kommune",
  kommune_ki: "im Kommunalen Integrationszentrum",
  kommune_sozialamt: "im Sozialamt",
  kommune_andere: "in einer anderen Einheit der Kommune",
  kreisangehoerige_kommune: "bei kreisangehörigen Kommunen",
  freie_wohlfahrtspflege: "bei Trägern der Freien Wohlfahrtspflege",
} as const satisfies Record<PlanHalter, string>;
