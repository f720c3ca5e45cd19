import { PageHeader } from "@kim/ui";

export default function FoerderplanPage() {
  return <PageHeader title="Förderplan" />;
}
