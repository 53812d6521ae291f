export default function NewCampaign() {
  return null;
}
