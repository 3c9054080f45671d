import SaksgangCommands
print("x")
