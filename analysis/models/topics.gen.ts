/** Which weights did analysis/training/train-documents.ts learn? Written by it, never by hand; the card beside it says from what. */
import type { PackedModel } from './linear.js'

export const packed: PackedModel = {"classes":["no","yes"],"scale":0.008699939945551355,"bias":[1.64771064658202,-1.64771064658202],"hashes":"uaplD5PZ8RB/1yERALNsGEaiChlMSBEbG8CzG9llkyIvykgk9m/+JAYKnDQTvLpEQdiBSKAxHlWoAAVd8cHIXucF3XaSXTp+z6G5f0UU5oXuidqPm2GClT2QHJgJtWWYs8NZpzj8yand1PirPmCMrPB4r61x6Jix96a1sinxtML0vLnEyRf2xflnXcnFbXPLZD4ozs3SjtP4bsvWdXmq225ORuVybYv6zAzd/Hsx2v4=","weights":"Geddow/xGedrldEvPcNGuuMdF+ka5hrmwT8S7kq2a5Vqlgf5FOz1C3+BrFQR780z3CTVK/4CLNQR7zzEC/XdI9knRbsAAMs1T7E3yf0D2iYU7GyU4h5Cvg=="}
