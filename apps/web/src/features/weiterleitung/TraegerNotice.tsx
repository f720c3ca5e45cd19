import { Notice } from "@kim/ui";

/** R13: why an offer to a Träger der Freien Wohlfahrtspflege asks for more. */
export function TraegerNotice() {
  return (
    <Notice title="Angebot an einen Träger der Freien Wohlfahrtspflege" regel="R13">
      Das Handlungskonzept verlangt eine konzeptionelle Begründung und die Erklärung, dass die Stelle nicht zum Personal des Jugendmigrationsdienstes (JMD)
      oder der Migrationsberatung für erwachsene Zugewanderte (MBE) gehört. Beide fördert der Bund; dieselbe Stelle darf nicht zweimal gefördert werden.
    </Notice>
  );
}
