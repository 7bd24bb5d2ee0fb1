import type { Expression } from "../../recognition/expression.ts";
import { DrawnPicture } from "../drawn-face/drawn-picture.tsx";
import { poseOfExpression } from "../drawn-face/illustrations.ts";

/** The drawn face that shows an expression. Its word always stands beside it. */
export function DrawnExpression({ expression }: { readonly expression: Expression }) {
  return (
    <span class="drawn-expression">
      <DrawnPicture pose={poseOfExpression(expression)} alt="" />
    </span>
  );
}
