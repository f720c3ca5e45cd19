import { Notice, Stack } from "@kim/ui";

/** R12, R13: why an offer to a Träger der Freien Wohlfahrtspflege asks for more. */
export function TraegerNotice() {
  return (
    <Stack gap="s">
      <Notice title="Angebot an einen Träger der Freien Wohlfahrtspflege" regel="R13">
        Das Handlungskonzept verlangt eine konzeptionelle Begründung und die Erklärung, dass die Stelle nicht zum
        Personal des Jugendmigrationsdienstes (JMD) oder der Migrationsberatung für erwachsene Zugewanderte (MBE)
        gehört. Beide fördert der Bund; dieselbe Stelle darf nicht zweimal gefördert werden.
      </Notice>
      <Notice regel="R12">
        Höchstens zwei Drittel der Stellen aus Baustein 2 gehen an Träger, auf jeder Stufe zusammengezählt.
      </Notice>
    </Stack>
  );
}
