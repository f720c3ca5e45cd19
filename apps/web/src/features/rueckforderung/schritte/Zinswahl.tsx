import type { Rueckforderungsschritt } from "@kim/domain/rueckforderung";
import { RadioGroup } from "@kim/ui";

/** Which points count, and of a waiver why (R97, R98, R99). */
export const Zinswahl = ({ schritt }: { schritt: Rueckforderungsschritt }) => (
  <>
    {schritt === "zinsen_abgesehen" && (
      <RadioGroup
        name="angaben.weil"
        label="Weshalb?"
        options={[
          {
            value: "nicht_zu_vertreten",
            label: "Nicht zu vertreten und fristgerecht gezahlt",
            hint: "Beides muss zutreffen (§ 49a Abs. 3 Satz 2 VwVfG NRW).",
          },
          { value: "kleinbetrag", label: "Kleinbetrag", hint: "Nur unter der Grenze, die das Zinsblatt nennt." },
        ]}
      />
    )}
    <RadioGroup
      name="angaben.regel"
      label="Welche Prozentpunkte gelten?"
      defaultValue="bescheiddatum"
      options={punkteregeln}
    />
  </>
);

export const punkteregeln = [
  {
    value: "bescheiddatum",
    label: "Die vom Tag des Bescheids, für die ganze Zeit",
    hint: "So rechnet die Bezirksregierung Düsseldorf 2024.",
  },
  { value: "taggenau", label: "Die jeweils gültigen, Tag für Tag" },
] as const;
