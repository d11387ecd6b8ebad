Console.WriteLine("BackCare");
