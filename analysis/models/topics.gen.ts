/** Which weights did analysis/training/train-documents.ts learn? Written by it, never by hand; the card beside it says from what. */
import type { PackedModel } from './linear.js'

export const packed: PackedModel = {"classes":["no","yes"],"scale":0.008535337260388952,"bias":[1.649306159797534,-1.6493061597975354],"hashes":"uaplD5PZ8RB/1yERALNsGEaiChlMSBEbG8CzG9llkyIvykgk9m/+JAYKnDQTvLpEQdiBSKAxHlWoAAVd8cHIXucF3XaSXTp+z6G5f0UU5oXuidqPm2GClT2QHJgJtWWYs8NZpzj8yand1PirPmCMrPB4r61x6Jix96a1sinxtML0vLnEyRf2xflnXcnFbXPLZD4ozs3SjtP4bsvWdXmq225ORuVybYv6zAzd/Hsx2v4=","weights":"HORdox/hG+Vtk9EvPMRKtuEfBvoa5hrmwj4U7Ey0b5FvkQj4Fev2Cn+BqVcR78s12yXPMfwEMNAU7DzEDvLdI9knSrYB/8w0Uq45x/oG1ykV622T2iZEvA=="}
