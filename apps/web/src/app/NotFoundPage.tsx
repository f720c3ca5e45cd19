import { LinkButton, PageHeader } from "@kim/ui";

export function NotFoundPage() {
  return <PageHeader title="Diese Seite gibt es nicht" lead="Vielleicht ist die Adresse unvollständig, oder Sie dürfen sie nicht sehen." actions={<LinkButton to="/">Zur Startseite</LinkButton>} />;
}
