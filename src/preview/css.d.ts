/** The text of a style sheet, as webpack hands it over. */
declare module "*.css" {
  const text: string;
  export default text;
}
