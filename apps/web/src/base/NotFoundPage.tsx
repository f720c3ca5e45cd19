import { LinkButton, PageHeader } from "@kim/ui";
import { usePageTitle } from "./page-title.ts";

export function NotFoundPage() {
  usePageTitle("Seite nicht gefunden");
  return (
    <PageHeader
      title="Diese Seite gibt es nicht"
      lead="Vielleicht ist die Adresse unvollständig, oder Sie dürfen sie nicht sehen."
      actions={<LinkButton to="/">Zur Startseite</LinkButton>}
    />
  );
}
