import { loadExpressionModel, SHIPPED_MODEL } from "../../platform/node/models.ts";
import { createNodeRuntime } from "../../platform/node/runtime.ts";
import { cardPage } from "./card-page.ts";

/** The card of the model in a folder, by default of the one that ships. @throws ManifestError when it cannot be used */
export async function readCard(folder: string = SHIPPED_MODEL): Promise<string> {
  const { manifest } = await loadExpressionModel(folder, await createNodeRuntime());
  return cardPage(manifest);
}
