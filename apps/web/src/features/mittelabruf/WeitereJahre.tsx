import { Notice, TextLink } from "@kim/ui";
import { Fragment } from "react";

/** Years in which other calls wait. */
export function WeitereJahre({ jahre }: { jahre: readonly { jahr: number; anzahl: number }[] }) {
  if (jahre.length === 0) return null;
  return (
    <Notice>
      Offene Abrufe gibt es auch in{" "}
      {jahre.map(({ jahr, anzahl }, i) => (
        <Fragment key={jahr}>
          {i > 0 && ", "}
          <TextLink to={`/land/mittelabruf?jahr=${jahr}`}>
            {jahr} ({anzahl})
          </TextLink>
        </Fragment>
      ))}
      .
    </Notice>
  );
}
