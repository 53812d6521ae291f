export default function Values() {
  return null;
}
