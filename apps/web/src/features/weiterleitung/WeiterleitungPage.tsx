import { PageHeader } from "@kim/ui";

export default function WeiterleitungPage() {
  return <PageHeader title="Weiterleitung" />;
}
