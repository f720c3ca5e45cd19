import { PageHeader } from "@kim/ui";

export default function LandOrganisationPage() {
  return <PageHeader title="Land" />;
}
