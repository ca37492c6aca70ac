// setGreen setOrange setRed checkPlan makeDecisionDocument makeProgressReport
export {};
