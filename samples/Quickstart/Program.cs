Console.WriteLine("Farming.Orm quickstart");
