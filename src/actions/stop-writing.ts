export { askToStop as stopWriting } from "#sheet/stop-request.ts";
